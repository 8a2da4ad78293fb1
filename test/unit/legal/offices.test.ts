import { expect, test } from 'vitest'
import table from '../../../resources/legal/offices.json' with { type: 'json' }
import {
  appellateCourtOf,
  listCriminalOffices,
  findOffice,
  prosecutionBefore,
} from '../../../shared/domain/offices/offices.ts'
import { officeCode } from '../../../shared/domain/caseFile/fields.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'

const officesOfKind = (kind: 'court' | 'prosecution') =>
  table.offices.flatMap(({ code }) => findOffice(code) ?? []).filter((office) => office.kind === kind)
const all = [...officesOfKind('court'), ...officesOfKind('prosecution')]

test('the network: 2 high and 15 basic courts, 2 high and 13 basic prosecutors, the Special and the Supreme one', () => {
  const count = (kind: 'court' | 'prosecution', level: string) =>
    officesOfKind(kind).filter((office) => office.level === level).length
  expect([count('court', 'high'), count('court', 'basic')]).toEqual([2, 15])
  expect([count('prosecution', 'high'), count('prosecution', 'basic'), count('prosecution', 'special')]).toEqual([
    2, 13, 1,
  ])
  expect(new Set(all.map((office) => office.code)).size).toBe(all.length)
})

test('every code is one the case form accepts, every office has all its forms in both scripts', () => {
  for (const office of all) {
    expect(officeCode.safeParse(office.code).success, office.code).toBe(true)
    const { nominative, cyrillic } = office
    for (const form of [
      'genitive',
      'dativeAuthority',
      'accusative',
      'instrumental',
      'locative',
      'inPlace',
      'town',
      'townGenitive',
    ] as const) {
      expect(toCyrillic(office[form]), office.code).toBe(cyrillic[form])
    }
    expect(toCyrillic(nominative.cnr)).toBe(cyrillic.nominative)
    expect(nominative.en.length).toBeGreaterThan(5)
    expect(office.postal.code).toMatch(/^8\d{4}$/)
  }
})

test('names are as on paper', () => {
  expect(findOffice('VSPG')).toMatchObject({
    dativeAuthority: 'Višem sudu u Podgorici',
    cyrillic: { nominative: 'Виши суд у Подгорици' },
  })
  expect(findOffice('OSCT')?.nominative.cnr).toBe('Osnovni sud na Cetinju')
  expect(findOffice('ODT-PV')?.genitive).toBe('Osnovnog državnog tužilaštva u Pljevljima')
  expect(findOffice('XXXX')).toBeUndefined()
})

test.each([
  ['OSBR', 'VSPG', 'ODT-BR'],
  ['OSDA', 'VSPG', 'ODT-PG'],
  ['OSKO', 'VSBP', 'ODT-KO'],
  ['OSŽA', 'VSBP', 'ODT-PV'],
  ['OSNK', 'VSPG', 'ODT-NK'],
  ['OSRO', 'VSBP', 'ODT-RO'],
  ['VSPG', 'ASCG', 'VDT-PG'],
  ['VSBP', 'ASCG', 'VDT-BP'],
])('%s: appeals to %s, %s acts before it', (court, appellate, prosecution) => {
  expect(appellateCourtOf(court)?.code).toBe(appellate)
  expect(prosecutionBefore(court)?.code).toBe(prosecution)
})

test('acting before a court is the same seen from both sides; every basic court has both', () => {
  for (const court of officesOfKind('court').filter((office) => office.prosecution !== null)) {
    expect(prosecutionBefore(court.code)?.actsBefore).toContain(court.code)
  }
  for (const prosecution of officesOfKind('prosecution')) {
    expect(prosecution.actsBefore.length).toBeGreaterThan(0)
    for (const code of prosecution.actsBefore) expect(findOffice(code)?.kind).toBe('court')
  }
  expect(listCriminalOffices('court').map((office) => office.level)).not.toContain('commercial')
  expect(listCriminalOffices('court')).toHaveLength(19)
  expect(appellateCourtOf('USTSCG')).toBeUndefined()
})
