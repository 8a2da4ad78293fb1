import { describe, expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import {
  editable,
  readTrainingCase,
  withClaims,
  withDecisions,
  type EditableCaseFile,
} from '../../support/trainingCase.ts'

type Kind = NonNullable<Proceedings['verdict']>['kind']
const SUMMARY = [{ law: 'KZ CG', article: '444', paragraph: '8' }]

function caseWith(kind: Kind, more: Partial<Proceedings> = {}): EditableCaseFile {
  const base = readTrainingCase('case-01')
  const { claim, decision } = editable(base)
  const refer = (id: string) => ({
    head: id,
    awardedCents: 0,
    referredCents: claim.heads.find((head) => head.id === id)?.amountCents ?? 0,
  })
  const file = { ...base, proceedings: { ...base.proceedings, ...more, verdict: { kind, announced: decision.date } } }
  if (kind === 'conviction') return file
  return withDecisions(file, (one) => ({ ...one, heads: one.heads.map(({ head }) => refer(head)) }))
}

function said(template: string, id: string, caseFile: CaseFile, more: Partial<DocumentRequest> = {}): string {
  const block = composeDocument(template, { caseFile, ...more }).blocks.find((one) => one.id === id)
  return block?.kind === 'text' ? `${plain(block.text.cnr)}\n${plain(block.text.en)}` : ''
}

describe('instruction on legal remedy', () => {
  test.each([
    // ZKP 464/2
    ['penaltyOrder', 'izjaviti žalba Apelacionom sudu Crne Gore u roku od 8 dana', '464(2)', 'within 8 days'],
    ['discontinued', 'izjaviti žalba Apelacionom sudu Crne Gore u roku od 3 dana', 'appeal', 'within 3 days'],
    ['noJurisdiction', 'izjaviti žalba Apelacionom sudu Crne Gore u roku od 3 dana', 'appeal', 'within 3 days'],
  ] as const)('a ruling on %s names its remedy and its days', (kind, cnr, remedy, days) => {
    const text = said('compensation-order', 'remedy-ruling', caseWith(kind))
    expect(text).toContain(cnr)
    expect(text).toContain(remedy)
    expect(text).toContain(days)
    expect(text).not.toContain('_')
  })

  test('summary proceedings shorten the period of the judgment and of its rectification', () => {
    for (const [template, id] of [
      ['compensation-order', 'remedy'],
      ['rectification', 'remedy'],
    ] as const) {
      const correction = { kind: 'copyDiffers' } as const
      expect(said(template, id, caseWith('conviction'), { correction })).toContain('15 dana')
      const short = said(template, id, caseWith('conviction', { offences: SUMMARY }), { correction })
      expect(short).toContain('8 dana')
      expect(short).toContain('čl. 458 st. 6 ZKP-a')
      expect(short).not.toContain('čl. 381')
    }
  })
})

describe('a case that did not end in a conviction', () => {
  test('the reasons say why and weigh no heads', () => {
    const caseFile = caseWith('penaltyOrder')
    expect(said('order-reasons', 'no-conviction', caseFile)).toContain('čl. 461 st. 3 ZKP-a')
    expect(said('order-reasons', 'outcome', caseFile)).toContain('čl. 461 st. 3 ZKP-a')
    expect(said('order-reasons', 'sub', caseFile)).toContain('iz rješenja od')
    expect(said('order-reasons', 'head.1', caseFile)).toBe('')
  })

  test('the court that lacks jurisdiction refers nobody to civil proceedings', () => {
    const caseFile = caseWith('noJurisdiction')
    expect(said('order-reasons', 'transferred', caseFile)).toContain('čl. 239 st. 4 ZKP-a')
    expect(said('order-reasons', 'outcome', caseFile)).toBe('')
    expect(said('civil-action-instruction', 'why', caseFile)).toContain('čl. 239 st. 4 ZKP-a')
  })

  test('a withdrawn claim is said to be withdrawn', () => {
    const caseFile = withClaims(caseWith('conviction'), (claim) => ({ ...claim, withdrawn: '2026-05-04' }))
    expect(said('order-reasons', 'withdrawn', caseFile)).toContain('čl. 237 st. 1 ZKP-a')
    expect(said('civil-action-instruction', 'why', caseFile)).toContain('Oštećena je odustala')
  })
})

test('what is not money is reasoned and referred too', () => {
  const base = caseWith('conviction')
  const referral = {
    noReliableBasis: { cnr: 'Nije utvrđeno gdje je pasoš.', en: 'Where the passport is was not established.' },
    wouldDelay: { cnr: 'Traži se zamolnica.', en: 'Letters rogatory are needed.' },
  }
  const thing = {
    id: 'r1',
    code: 'R01' as const,
    calculation: { method: 'fixed' as const },
    amountCents: null,
    evidence: [],
    object: { cnr: 'pasoš', en: 'passport' },
  }
  const withThing = withClaims(base, (claim) => ({ ...claim, heads: [...claim.heads, thing] }))
  const caseFile = withDecisions(withThing, (decision) => ({
    ...decision,
    heads: [...decision.heads, { head: 'r1', awardedCents: 0, granted: false, referral }],
  }))
  const count = editable(base).heads.length + 1
  expect(said('order-reasons', `head.${count}`, caseFile)).toContain('pasoš – upućuje se na parnični postupak')
  expect(said('order-reasons', 'referral-head.2', caseFile)).toContain('Traži se zamolnica.')
  expect(said('civil-action-instruction', 'referred-head.2', caseFile)).toContain(': pasoš')
})
