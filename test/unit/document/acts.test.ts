import { describe, expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { findLeaks } from '../../../shared/domain/privacy/leak.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { createLargeCase } from '../../support/largeCase.ts'
import { readTrainingCase, withClaims } from '../../support/trainingCase.ts'

const ACTS = [
  'order-reasons',
  'calculation-annex',
  'rectification',
  'civil-action-instruction',
  'service-slip',
  'covering-letter',
  'envelope',
  'enforcement-motion',
  'payment-statement',
  'statistical-report',
]
const CASES = {
  'case-01': readTrainingCase('case-01'),
  'case-02-mended': readTrainingCase('case-02-mended'),
  monster: createLargeCase(),
}

type Side = 'cnr' | 'en'

function text(template: string, request: DocumentRequest, side: Side = 'cnr'): string {
  const content = composeDocument(template, request)
  const blocks = content.blocks.flatMap((block) => {
    if (block.kind === 'text') return [plain(block.text[side])]
    if (block.kind === 'table') return block.rows.map((row) => row.cells.map((cell) => plain(cell[side])).join(' | '))
    if (block.kind === 'signatures') return block.signatories.map(({ name }) => plain(name[side]))
    return []
  })
  return [content.title[side], content.running[side], ...blocks].join('\n')
}

/** The case with the sexes and number of people turned. */
function turned(sexes: Readonly<{ injured: 'm' | 'f'; defendants: readonly ('m' | 'f')[] }>): CaseFile {
  const file = structuredClone(readTrainingCase('case-01'))
  const names = {
    m: { i: 'Marko Šćekić', d: ['Ratko Ždralović', 'Njegoš Džaković'] },
    f: { i: 'Đurđica Šćekić', d: ['Ana Perović', 'Ljubica Njunjić'] },
  }
  const ids = ['d1', 'd2'].slice(0, sexes.defendants.length)
  const people = file.people
    .filter((person) => person.role !== 'defendant' || ids.includes(person.id))
    .map((person) => {
      if (person.id === 'v1') return { ...person, sex: sexes.injured, name: names[sexes.injured].i, sealed: false }
      const at = ids.indexOf(person.id)
      const sex = sexes.defendants[at]
      return sex === undefined ? person : { ...person, sex, name: names[sex].d[at] ?? person.name }
    })
  return withClaims({ ...file, people }, (claim) => ({ ...claim, respondents: ids }))
}

describe.each(Object.entries(CASES))('no act of %s', (_name, caseFile) => {
  const sealed = caseFile.people.filter((person) => person.sealed === true)
  const others = caseFile.people.filter((person) => person.sealed !== true)
  test.each(ACTS)('names a sealed person: %s', (template) => {
    for (const side of ['cnr', 'en'] as const) {
      expect(
        findLeaks(text(template, { caseFile }, side), sealed, others).map(({ person, field }) => `${person} ${field}`),
      ).toEqual([])
    }
  })
})

const F_M = turned({ injured: 'f', defendants: ['m'] })
const M_F = turned({ injured: 'm', defendants: ['f'] })
const F_MM = turned({ injured: 'f', defendants: ['m', 'm'] })
const M_FF = turned({ injured: 'm', defendants: ['f', 'f'] })
const F_MF = turned({ injured: 'f', defendants: ['m', 'f'] })

test.each<[string, CaseFile, string]>([
  ['order-reasons', F_M, 'oštećena Đurđica Šćekić, koju zastupa punomoćnica Anđela Knežević, podnijela je'],
  ['order-reasons', M_F, 'oštećeni Marko Šćekić, kojeg zastupa punomoćnica Anđela Knežević, podnio je'],
  ['order-reasons', M_F, 'protiv okrivljene Ane Perović'],
  ['order-reasons', F_MM, 'protiv okrivljenih Ratka Ždralovića i Njegoša Džakovića'],
  ['order-reasons', F_M, 'uputio oštećenu na parnični postupak'],
  ['order-reasons', M_F, 'uputio oštećenog na parnični postupak'],
  ['civil-action-instruction', F_M, 'oštećena Đurđica Šćekić upućena je na parnični postupak'],
  ['civil-action-instruction', M_F, 'oštećeni Marko Šćekić upućen je na parnični postupak'],
  ['civil-action-instruction', F_M, 'Oštećena ima pravo na besplatnu pravnu pomoć'],
  ['civil-action-instruction', M_F, 'Oštećeni ima pravo na besplatnu pravnu pomoć'],
  ['civil-action-instruction', M_FF, 'protiv okrivljenih Ane Perović i Ljubice Njunjić'],
  ['enforcement-motion', F_M, 'obavezuje se okrivljeni Ratko Ždralović da oštećenoj Đurđici Šćekić'],
  ['enforcement-motion', F_MM, 'na ime imovinskopravnog zahtjeva solidarno isplate ukupan iznos'],
  ['enforcement-motion', F_M, 'Izvršni dužnik obavezu nije ispunio'],
  ['enforcement-motion', M_F, 'Izvršna dužnica obavezu nije ispunila'],
  ['enforcement-motion', F_MF, 'Izvršni dužnici obavezu nijesu ispunili'],
  ['enforcement-motion', M_FF, 'Izvršne dužnice obavezu nijesu ispunile'],
  ['payment-statement', M_F, 'oštećenom Marku Šćekiću je na teret okrivljene Ane Perović dosuđeno'],
  [
    'payment-statement',
    F_MM,
    'oštećenoj Đurđici Šćekić je na teret okrivljenih Ratka Ždralovića i Njegoša Džakovića, solidarno, dosuđeno',
  ],
  ['rectification', M_F, 'o imovinskopravnom zahtjevu oštećenog Marka Šćekića, i to:'],
])('%s speaks in the right case, gender and number', (template, caseFile, sentence) => {
  expect(text(template, { caseFile })).toContain(sentence)
})

test('the days of KZ 114 stand where finality is known and are left to the pen where it is not', () => {
  const caseFile = readTrainingCase('case-01')
  const known = text('civil-action-instruction', { caseFile, order: { final: '2026-07-16' } })
  // 16 January 2027 is a Saturday, so the last working day before it.
  expect(known).toContain('i ističe 16.01.2027. godine; tužbu predati do 15.01.2027. godine')
  expect(known).toContain('rok ističe 16.07.2029. godine')
  expect(text('civil-action-instruction', { caseFile })).toContain('Posljednji dan: ____')
})

test('a rectification names what is wrong and what is right, else has lines for the pen', () => {
  const caseFile = readTrainingCase('case-01')
  const pair = (cnr: string) => ({ cnr, en: cnr })
  const corrections = [{ place: pair('strana 2'), wrong: pair('422,37 eura'), right: pair('422,73 eura') }]
  expect(text('rectification', { caseFile, corrections })).toContain(
    'strana 2: umjesto „422,37 eura” treba da stoji „422,73 eura”;',
  )
  expect(text('rectification', { caseFile })).toContain('umjesto „____')
})

test('the envelope tells nothing of the case', () => {
  const seen = text('envelope', { caseFile: readTrainingCase('case-01') })
  for (const secret of ['K.br', 'Kt.br', 'oštećen', 'punomoć', 'krivič', 'trgovin', 'Šćekić'])
    expect(seen).not.toContain(secret)
  expect(seen).toContain('Anđela Knežević')
})

test('a defendant can be the recipient of a slip', () => {
  expect(text('service-slip', { caseFile: readTrainingCase('case-01'), recipientId: 'd1' })).toContain(
    'Ratko Ždralović, okrivljeni',
  )
})

test('a report hides small groups and says so', () => {
  const seen = text('statistical-report', {
    caseFile: readTrainingCase('case-01'),
    cases: Object.values(CASES).map((file) => ({ file })),
  })
  expect(seen).toContain('manje od 5 predmeta')
  expect(seen).toContain('< 5')
})
