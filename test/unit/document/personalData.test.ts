import { expect, test } from 'vitest'
import countries from '../../../resources/text/countries.json' with { type: 'json' }
import { composePersonalData } from '../../../shared/document/documents/personalData.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'

// What ZKP 100/1 wants of the accused, as a judgment says it.

function dataOf(facts: Partial<Person>): readonly [string, string] {
  const { cnr, en } = composePersonalData({ id: 'd1', role: 'defendant', name: 'N. N.', sex: 'f', ...facts })
  return [cnr.replace('N. N., ', ''), en.replace('N. N., ', '')]
}

test.each([
  ['MNE', 'm', 'državljanin Crne Gore', 'citizen of Montenegro'],
  ['MNE', 'f', 'državljanka Crne Gore', 'citizen of Montenegro'],
  ['BIH', 'm', 'državljanin Bosne i Hercegovine', 'citizen of Bosnia and Herzegovina'],
  ['UKR', 'f', 'državljanka Ukrajine', 'citizen of Ukraine'],
  ['PHL', 'f', 'državljanka Filipina', 'citizen of the Philippines'],
  ['DEU', 'm', 'državljanin Njemačke', 'citizen of Germany'],
  ['CIV', 'f', 'državljanka Obale Slonovače', 'citizen of Côte d’Ivoire'],
  ['CYP', 'm', 'državljanin Kipra', 'citizen of Cyprus'],
  ['MKD', 'm', 'državljanin Sjeverne Makedonije', 'citizen of North Macedonia'],
  ['XKX', 'f', 'državljanka Kosova', 'citizen of Kosovo'],
  ['USA', 'm', 'državljanin Sjedinjenih Američkih Država', 'citizen of the United States of America'],
  ['XXA', 'm', 'bez državljanstva', 'stateless'],
  ['QQQ', 'f', 'državljanstvo: QQQ', 'citizenship: QQQ'],
] as const)('citizenship %s, %s: %s', (citizenship, sex, cnr, en) => {
  expect(dataOf({ citizenship, sex })).toEqual([cnr, en])
})

test.each([
  [
    { father: 'Milorad', mother: 'Ljubica', motherMaidenName: 'Vukčević' },
    'od oca Milorada i majke Ljubice, rođene Vukčević',
    'daughter of Milorad and Ljubica (née Vukčević)',
  ],
  [{ father: 'Vukić' }, 'od oca Vukića', 'daughter of Vukić'],
  [{ mother: 'Senka' }, 'od majke Senke', 'daughter of Senka'],
  [{ mother: 'Senka', sex: 'm' }, 'od majke Senke', 'son of Senka'],
] as const)('parents %o', (facts, cnr, en) => {
  expect(dataOf(facts)).toEqual([cnr, en])
})

test('who has no occupation is said to be without work, and not by occupation so', () => {
  expect(dataOf({ occupation: { cnr: 'nezaposlena', en: 'unemployed' } })).toEqual(['nezaposlena', 'unemployed'])
  expect(dataOf({ occupation: { cnr: 'švalja', en: 'seamstress' } })[0]).toBe('po zanimanju švalja')
})

test('the table of countries is whole', () => {
  const all = Object.entries(countries.countries)
  expect(all.length).toBeGreaterThan(190)
  expect(all.filter(([code]) => !/^[A-Z]{3}$/.test(code))).toEqual([])
  expect(all.filter(([, { genitive, en }]) => !/(?:[ae]|Kongo|Faso|Bisao)$/u.test(genitive) || en === '')).toEqual([])
})
