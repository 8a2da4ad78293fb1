import { describe, expect, test } from 'vitest'
import { PERSON_ROLES } from '../../../shared/domain/caseFile/person.ts'
import { findWantedData } from '../../../shared/domain/caseFile/wantedData.ts'
import { legalBasisByKey } from '../../../shared/domain/legal/legalBases.ts'

const wanted = (role: Parameters<typeof findWantedData>[0], ...known: readonly string[]) =>
  findWantedData(role, (field) => known.includes(field)).map(({ by, fields }) => `${by}: ${fields.join(' ')}`)

describe('what documents want of a person', () => {
  test('of a defendant the data by which the judgment names them (ZKP 100/1), until they are known', () => {
    expect(wanted('defendant')).toEqual(['operativePart: jmbg birthDate birthPlace father mother address citizenship'])
    expect(wanted('defendant', 'jmbg', 'birthDate', 'birthPlace', 'address', 'citizenship')).toEqual([
      'operativePart: father mother',
    ])
    expect(findWantedData('defendant', () => true)).toEqual([])
  })

  test('a passport stands for the personal number, legal aid for a power of attorney', () => {
    expect(wanted('defendant', 'passport')[0]).not.toContain('jmbg')
    expect(wanted('attorney')).toEqual(['authority: powerOfAttorneyDate'])
    expect(wanted('attorney', 'legalAidDecision')).toEqual([])
  })

  test('of an injured party and of who takes over, where money and letters go', () => {
    expect(wanted('injuredParty', 'address')).toEqual(['payment: account'])
    expect(wanted('successor')).toEqual(['payment: account', 'service: address'])
  })

  test('of a witness or a judge nothing', () => {
    expect(['witness', 'judge', 'expert'].flatMap((role) => wanted(role as 'witness'))).toEqual([])
  })

  test('each asker rests on a place of the law as in force', () => {
    for (const role of PERSON_ROLES)
      for (const { basis } of findWantedData(role, () => false))
        expect(legalBasisByKey(basis, '2026-06-15').citation.cnr).toMatch(/ZKP/)
  })
})
