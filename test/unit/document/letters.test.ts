import { describe, expect, test } from 'vitest'
import { getSharedFontSet } from '../../../electron/documents/fontSet.ts'
import { layoutDocument } from '../../../electron/documents/layout/layoutDocument.ts'
import { DOCUMENT_LANGUAGES, plain, type DocumentLanguage } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../electron/documents/allDocuments.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { createLargeCase } from '../../support/largeCase.ts'
import { nameVariants } from '../../support/nameVariants.ts'
import { readTrainingCase, withClaims } from '../../support/trainingCase.ts'

const LETTERS = [
  'notice-of-rights',
  'rights-leaflet',
  'rights-leaflet-sq',
  'injured-party-statement',
  'property-claim',
  'claim-supplement',
  'claim-withdrawal',
  'security-measure-proposal',
  'expert-report-request',
  'legal-aid-request',
  'support-referral',
] as const

function textOf(template: string, caseFile: CaseFile, side: 'cnr' | 'en', date?: string): string {
  const { title, running, blocks } = composeDocument(template, { caseFile, date })
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'text') return [plain(block.text[side])]
    if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.map((cell) => plain(cell[side])))
    return block.kind === 'signatures' ? block.signatories.map(({ name }) => plain(name[side])) : []
  })
  return [title[side], running[side], ...texts].join('\n')
}

type Change = Readonly<{ sex?: 'm' | 'f'; sealed?: boolean; defendants?: number }>

function changed({ sex = 'f', sealed = false, defendants = 2 }: Change, base = readTrainingCase('case-01')): CaseFile {
  const people = base.people.map((person) =>
    person.id === 'v1' ? { ...person, sealed, sex, ...(sex === 'm' ? { name: 'Marko Perović' } : {}) } : person,
  )
  return withClaims({ ...base, people }, (claim) => ({ ...claim, respondents: claim.respondents.slice(0, defendants) }))
}

test('a motion of a successor says from whom the right has passed and when the claim was maintained', () => {
  const base = readTrainingCase('case-01')
  const heir = { id: 's1', role: 'successor' as const, name: 'Neda Perović', sex: 'f' as const }
  const succeeded = withClaims({ ...base, people: [...base.people, heir] }, (claim) => ({
    ...claim,
    claimant: 's1',
    succession: { of: 'v1', maintainedOn: '2026-06-01' },
  }))
  const own = textOf('property-claim', succeeded, 'cnr')
  expect(own).toContain('Pravo na naknadu prešlo je na podnositeljku od Oštećene A. Izjavom od 01.06.2026. godine')
  expect(own).toContain('(čl. 237 st. 2 ZKP')
  expect(own).not.toContain('Đurđic')
  expect(textOf('property-claim', succeeded, 'en')).toContain('passed to the claimant from Injured party A.')
  expect(textOf('property-claim', base, 'cnr')).not.toContain('Pravo na naknadu prešlo')
})

test.each([
  'notice-of-rights',
  'rights-leaflet',
  'civil-action-instruction',
  'covering-letter',
  'decision-in-short',
  'payment-statement',
  'successor-inquiry',
])('%s has one language a side, and no word but in head and foot is in letters under 12 points', (template) => {
  const content = composeDocument(template, { caseFile: readTrainingCase('case-01') })
  const pagesIn = (language: DocumentLanguage) => layoutDocument(content, language, getSharedFontSet()).pages
  expect(pagesIn('bilingual').length).toBe(pagesIn('cnr').length + pagesIn('en').length)
  for (const language of DOCUMENT_LANGUAGES) {
    const texts = pagesIn(language)
      .flat()
      .filter((placed) => placed.kind === 'text')
    expect(texts.length).toBeGreaterThan(10)
    // The mark of the translation stands in the foot, in grey.
    expect(texts.filter(({ size, grey }) => grey !== true && size < 12)).toEqual([])
  }
})

describe('sentences', () => {
  test.each([
    ['notice-of-rights', { sex: 'f' }, 'Oštećenoj Đurđici Šćekić'],
    ['notice-of-rights', { sex: 'm' }, 'Oštećenom Marku Peroviću'],
    ['notice-of-rights', { sealed: true }, 'Oštećenoj pod pseudonimom „Oštećena A”'],
    ['notice-of-rights', { sex: 'm' }, 'da kao oštećeni imate pravo'],
    ['notice-of-rights', { defendants: 1 }, 'protiv okrivljenog Ratka Ždralovića, zbog'],
    ['notice-of-rights', { defendants: 2 }, 'protiv okrivljenih Ratka Ždralovića i Njegoša Džakovića, zbog'],
    ['notice-of-rights', {}, 'preko punomoćnice Anđele Knežević'],
    ['notice-of-rights', {}, 'na osnovu čl. 236 st. 4 ZKP-a'],
    ['notice-of-rights', {}, 'odustane od optužnice, o tome Vas obavještava (čl. 59 st. 3 ZKP-a)'],
    ['notice-of-rights', {}, 'u roku od 30 dana od prijema obavještenja'],
    ['notice-of-rights', {}, 'nijeste primili, u roku od 6 mjeseci od odluke (čl. 59 ZKP-a)'],
    ['injured-party-statement', { sex: 'm' }, 'Oštećeni je poučen'],
    ['injured-party-statement', { sex: 'f' }, 'Oštećena je poučena'],
    ['injured-party-statement', { sex: 'm' }, 'ZAPISNIK O IZJAŠNJENJU OŠTEĆENOG'],
    ['property-claim', { defendants: 1 }, 'obaveže okrivljenog da oštećenoj Đurđici Šćekić isplati ukupan iznos'],
    ['property-claim', { defendants: 2 }, 'obaveže okrivljene da oštećenoj Đurđici Šćekić solidarno isplate ukupan'],
    ['property-claim', { sex: 'm' }, 'da oštećenom Marku Peroviću solidarno isplate'],
    ['property-claim', {}, '23.153,23 eura'],
    ['claim-withdrawal', {}, 'Odustajem slobodno i bez prinude; za odustanak mi ništa nije obećano'],
    ['claim-withdrawal', { sex: 'm' }, 'Podnosilac: oštećeni Marko Perović'],
    ['claim-withdrawal', { sex: 'f' }, 'Podnositeljka: oštećena Đurđica Šćekić'],
    ['security-measure-proposal', {}, 'na osnovu čl. 243 ZKP-a i uz shodnu primjenu'],
    ['expert-report-request', { defendants: 1 }, 'bez prisustva okrivljenog i'],
    ['legal-aid-request', { sex: 'm' }, 'ima svojstvo oštećenog'],
    ['support-referral', { sex: 'm' }, 'Oštećeni Marko Perović, kojeg zastupa punomoćnica Anđela Knežević, upućuje se'],
  ] as const)('%s %o says %s', (template, change, sentence) => {
    expect(textOf(template, changed(change), 'cnr')).toContain(sentence)
  })

  test.each([
    ['notice-of-rights', 'as the injured party you have the right to file a property claim'],
    ['property-claim', 'order the defendants to pay jointly and severally to the injured party'],
    ['claim-withdrawal', 'cannot be filed again in the criminal proceedings (Art. 237(1) CPC)'],
    ['rights-leaflet', 'You have the right to a lawyer. You do not pay.'],
  ] as const)('%s says in English: %s', (template, sentence) => {
    expect(textOf(template, readTrainingCase('case-01'), 'en')).toContain(sentence)
  })
})

describe('what the file lacks', () => {
  test('is a line for the pen, never a false figure', () => {
    const claim = textOf('property-claim', readTrainingCase('case-02'), 'cnr')
    expect(claim).toContain('ukupan iznos od __________________, i to:')
    expect(claim).not.toMatch(/0,00|undefined|NaN/)
  })
  test('is listed by the supplement for each head until the claim is specified', () => {
    expect(textOf('claim-supplement', readTrainingCase('case-02'), 'cnr')).toContain(
      'Stavka 1 – povreda polnog integriteta',
    )
    const whole = textOf('claim-supplement', readTrainingCase('case-01'), 'cnr')
    expect(whole).not.toContain('Popuniti prije podnošenja')
    expect(whole).toContain('ukupno se traži 23.153,23 eura')
  })
})

test('the expert is ordered before the indictment and proposed to the court after it', () => {
  const file = readTrainingCase('case-01')
  expect(textOf('expert-report-request', file, 'cnr', '2025-11-01')).toContain('NAREDBA O VJEŠTAČENJU ŠTETE')
  expect(textOf('expert-report-request', file, 'cnr', '2026-03-01')).toContain('PREDLOG ZA VJEŠTAČENJE ŠTETE')
})

test('measures that all rest on the confiscation rules come from the prosecutor', () => {
  const base = readTrainingCase('case-01')
  const measure = { id: 'm1', basis: '481', target: 'd1', object: { cnr: 'vozilo.', en: 'vehicle.' } } as const
  const withMeasure = (basis: '243' | '481') =>
    withClaims(base, (claim) => ({ ...claim, measures: [{ ...measure, basis }] }))
  const asked = textOf('security-measure-proposal', withMeasure('481'), 'cnr')
  expect(asked).toContain('Predlagač: Više državno tužilaštvo u Podgorici')
  expect(asked).toContain('Ratko Ždralović – vozilo. Osnov: čl. 481 ZKP-a.')
  expect(textOf('security-measure-proposal', withMeasure('243'), 'cnr')).toContain('Predlagač: oštećena')
})

test('a statement made before the claim was filed does not foretell it', () => {
  expect(textOf('injured-party-statement', readTrainingCase('case-01'), 'cnr', '2025-12-01')).toContain(
    'da zahtjev za sada ne podnosi',
  )
  expect(textOf('injured-party-statement', readTrainingCase('case-01'), 'cnr', '2026-05-04')).toContain('da želi')
})

test('the Albanian leaflet says that a translator must check it', () => {
  expect(textOf('rights-leaflet-sq', readTrainingCase('case-02-mended'), 'cnr')).toMatch(/čeka provjeru prevodioca/i)
})

describe.each(LETTERS)('%s', (template) => {
  const secrets = [...nameVariants('Đurđica Šćekić'), '0704998265000', 'Njegoševa', '510-81767773-21', 'TFITV-14/25']
  test('names no sealed person', () => {
    const seen = ['cnr', 'en']
      .map((side) => textOf(template, readTrainingCase('case-01'), side as 'cnr' | 'en'))
      .join('\n')
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([])
  })
  test('has no hole in any case', () => {
    for (const file of [
      readTrainingCase('case-01'),
      readTrainingCase('case-02'),
      readTrainingCase('case-02-mended'),
      createLargeCase(2, 5, 1),
    ]) {
      for (const side of ['cnr', 'en'] as const) {
        expect(textOf(template, file, side)).not.toMatch(/undefined|null|NaN|\{\{| ,|\(\)|„”|\.\.(?!\.)/)
      }
    }
  })
})

test('the letter to successors says that the claimant died only where the file says when (ZKP 237/2)', () => {
  const letter = (deceased?: string) => {
    const file = readTrainingCase('case-01')
    const people = file.people.map((person) =>
      person.id === file.claims[0]?.claim.claimant ? { ...person, deceased } : person,
    )
    return textOf('successor-inquiry', { ...file, people }, 'cnr')
  }
  expect(letter('2026-05-02')).toContain('Podnositeljka zahtjeva je umrla dana 02.05.2026.')
  expect(letter()).not.toContain('umrla')
})

test('a claim bears the day on which it was filed, whenever an order on it was issued', () => {
  const content = composeDocument('property-claim', {
    caseFile: readTrainingCase('case-01'),
    order: { number: '1/26', issued: '2026-06-20' },
  })
  const said = content.blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.text.cnr)] : [])).join('\n')
  expect(said).toContain('02.03.2026. godine')
  expect(said).not.toContain('20.06.2026')
})
