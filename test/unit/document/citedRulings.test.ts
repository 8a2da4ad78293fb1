import { expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

// What is enforced and paid is the judgment with the rulings that corrected it (ZKP 380): both are named where it is cited.

const FIRST = { number: 'VSPG-IPZ-2026-KR4-0002', issued: '2026-07-02' }
const SECOND = { number: 'VSPG-IPZ-2026-KR4-0005', issued: '2026-07-09' }
const order = { number: 'VSPG-IPZ-2026-KR4-0001', issued: '2026-06-15', final: '2026-07-20', enforceable: '2026-08-05' }

function said(document: string, side: 'cnr' | 'en', rulings?: readonly (typeof FIRST)[]): string {
  const request = { caseFile: readTrainingCase('case-01'), date: '2026-08-10', order: { ...order, rulings } }
  const { blocks } = composeDocument(document, request)
  return blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.text[side])] : [])).join('\n')
}

const ONE = 'br. VSPG-IPZ-2026-KR4-0002 od 02.07.2026. godine'
const OTHER = 'br. VSPG-IPZ-2026-KR4-0005 od 09.07.2026. godine'

test.each([
  [
    'enforceable-extract',
    `, ispravljenom rješenjem ${ONE}, u dijelu`,
    `, ispravljenom rješenjima ${ONE} i ${OTHER}, u dijelu`,
  ],
  [
    'enforcement-motion',
    `, ispravljena rješenjem ${ONE}, pravosnažna`,
    `, ispravljena rješenjima ${ONE} i ${OTHER}, pravosnažna`,
  ],
  ['payment-statement', `, ispravljenom rješenjem ${ONE}, `, `, ispravljenom rješenjima ${ONE} i ${OTHER}, `],
])(
  '%s cites the order with the rulings that corrected it, and with none where there is none',
  (document, one, both) => {
    expect(said(document, 'cnr', [FIRST])).toContain(one)
    expect(said(document, 'cnr', [FIRST, SECOND])).toContain(both)
    expect(said(document, 'cnr')).not.toContain('ispravljen')
    expect(said(document, 'en', [FIRST])).toContain('as rectified by ruling no. VSPG-IPZ-2026-KR4-0002 of 2 July 2026')
    expect(said(document, 'en', [FIRST, SECOND])).toContain('as rectified by rulings no. VSPG-IPZ-2026-KR4-0002')
  },
)
