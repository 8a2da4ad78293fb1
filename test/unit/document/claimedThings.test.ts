import { describe, expect, test } from 'vitest'
import { plain, type Block } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { present, readTrainingCase, type EditableCaseFile } from '../../support/trainingCase.ts'

// What is asked for besides money is asked for by its own article, and no sum is left open because of it (ZKP 234/2, 240, 241).

const THING: ClaimHead = {
  id: 'r1',
  code: 'R01',
  calculation: { method: 'fixed' },
  amountCents: null,
  evidence: ['e4'],
  object: { cnr: 'pasoš', en: 'passport' },
}
const LOAN: ClaimHead = { ...THING, id: 'r2', code: 'R02', object: { cnr: 'ugovor o zajmu', en: 'loan agreement' } }

/** The training case with further heads, all granted; `isAlone` leaves the money out. */
function caseWith(heads: readonly ClaimHead[], isAlone = false): EditableCaseFile {
  const file = readTrainingCase('case-01')
  const one = present(file.claims[0])
  one.claim = { ...one.claim, heads: [...(isAlone ? [] : one.claim.heads), ...heads] }
  const decided = heads.map(({ id }) => ({ head: id, awardedCents: 0, granted: true }))
  const decision = present(one.decision)
  one.decision = { ...decision, heads: [...(isAlone ? [] : decision.heads), ...decided] }
  return file
}

function textsOf(template: string, caseFile: EditableCaseFile, side: 'cnr' | 'en' = 'cnr'): string {
  const cells = (block: Block): readonly string[] => {
    if (block.kind === 'text') return [plain(block.text[side])]
    return block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => plain(cell[side]))) : []
  }
  return composeDocument(template, { caseFile }).blocks.flatMap(cells).join('\n')
}

describe('the motion of the injured party', () => {
  const both = caseWith([THING, LOAN])
  test('asks for the sum of the money, for the thing and for the annulment apart', () => {
    const text = textsOf('property-claim', both)
    expect(text).toContain('ukupan iznos od 23.153,23 eura')
    expect(text).toMatch(/na osnovu čl\. 240 ZKP-a, naloži okrivljenima da .* predaju sljedeće: pasoš\./)
    expect(text).toMatch(/na osnovu čl\. 241 ZKP-a, poništi pravni posao: ugovor o zajmu\./)
    expect(text).not.toMatch(/na ime (povraćaja|poništaja)/)
    const english = textsOf('property-claim', both, 'en')
    expect(english).toContain(
      'to hand over to the injured party under the pseudonym “Injured party A” the following: passport.',
    )
    expect(english).toContain('to annul the following transaction: loan agreement.')
  })
  test('of a thing alone asks for no sum', () => {
    const text = textsOf('property-claim', caseWith([THING], true))
    expect(text).not.toContain('ukupan iznos')
    expect(text).not.toContain('na račun broj')
    expect(text).toContain('predaju sljedeće: pasoš.')
  })
  test.each(['claim-supplement', 'security-measure-proposal', 'claim-withdrawal'])(
    '%s names the sum of the money',
    (template) => {
      expect(textsOf(template, both)).toContain('23.153,23 eura')
      expect(textsOf(template, caseWith([THING], true))).not.toMatch(/ukupno se traži|ukupnom iznosu/)
    },
  )
})

describe('a thing that was granted', () => {
  test('is taken and handed over, beside the money or without it', () => {
    const beside = textsOf('enforcement-motion', caseWith([THING]))
    expect(beside).toContain('radi naplate novčanog potraživanja i predaje stvari')
    expect(beside).toContain(
      'Predlaže se i da se navedene stvari oduzmu od izvršnih dužnika i predaju izvršnoj povjeriteljki.',
    )
    const alone = textsOf('enforcement-motion', caseWith([THING], true))
    expect(alone).toContain('na osnovu izvršne isprave, radi predaje stvari')
    expect(alone).toContain('i da se naplate troškovi izvršenja.')
    expect(alone).not.toMatch(/navedenog iznosa|uplata|Isplata na račun/)
    expect(textsOf('enforcement-motion', readTrainingCase('case-01'))).not.toMatch(/predaje stvari|oduzmu/)
  })
  test('an annulment needs nobody to carry it out', () => {
    expect(() => composeDocument('enforcement-motion', { caseFile: caseWith([LOAN], true) })).toThrow(
      'document.nothingToEnforce',
    )
  })
  test('is said to be granted in the calculation, and no sum of it', () => {
    const text = textsOf('calculation-annex', caseWith([THING], true))
    expect(text).toContain('Traženo: pasoš\nusvojeno')
    expect(text).not.toMatch(/Dosuđeno|ukupnom iznosu/)
  })
})

test('judges of a panel who are named by pseudonyms are judges in English too', () => {
  const file = readTrainingCase('case-01')
  const pseudonym = { cnr: 'Sudija P', en: 'Judge P' }
  file.people.push({
    id: 'p1',
    role: 'panelMember',
    name: 'Lena Ilić',
    sex: 'f',
    sealed: true,
    pseudonym,
    office: 'VSPG',
  })
  expect(textsOf('compensation-order', file, 'en')).toContain('and judges under the pseudonym “Judge P” as members')
})
