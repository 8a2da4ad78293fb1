import { describe, expect, test } from 'vitest'
import { readCaseMark, readMarkInRegister } from '../../../shared/domain/identifiers/caseMark.ts'

// The first three spell one file as published texts do (domain rules §9).
test.each([
  ['K.br.4/21', 'K', 4, 2021, 'K.br.4/21'],
  ['K. br. 4/21', 'K', 4, 2021, 'K.br.4/21'],
  ['K 4/2021', 'K', 4, 2021, 'K.br.4/21'],
  ['K.br.12/26', 'K', 12, 2026, 'K.br.12/26'],
  ['k br 12/26', 'K', 12, 2026, 'K.br.12/26'],
  ['К. бр. 12/26', 'K', 12, 2026, 'K.br.12/26'],
  ['Kt.br.45/25', 'Kt', 45, 2025, 'Kt.br.45/25'],
  ['Kt 19/26', 'Kt', 19, 2026, 'Kt.br.19/26'],
  ['KŽ 7/20', 'Kž', 7, 2020, 'Kž.br.7/20'],
  ['Kžs broj 7/2020', 'Kžs', 7, 2020, 'Kžs.br.7/20'],
  ['Kt-S 3/24', 'Kt-S', 3, 2024, 'Kt-S.br.3/24'],
  ['Ks.br. 10 / 2019', 'Ks', 10, 2019, 'Ks.br.10/19'],
  ['KtS 3/24', 'Kt-S', 3, 2024, 'Kt-S.br.3/24'],
  ['Kt.S. 3/24', 'Kt-S', 3, 2024, 'Kt-S.br.3/24'],
  ['Кт–С бр. 3/24', 'Kt-S', 3, 2024, 'Kt-S.br.3/24'],
  ['K broj: 12/26', 'K', 12, 2026, 'K.br.12/26'],
  ['K 00012/1926', 'K', 12, 1926, 'K.br.12/1926'],
  ['Mal 5/98', 'Mal', 5, 1998, 'Mal.br.5/98'],
  ['P.123456/2005.', 'P', 123456, 2005, 'P.br.123456/05'],
  ['  Gž br. 1/21 ', 'Gž', 1, 2021, 'Gž.br.1/21'],
])('»%s«', (value, register, number, year, display) => {
  expect(readCaseMark(value)).toEqual({ ok: true, value: { register, number, year, display } })
})

test.each([
  ['', 'caseMark.format'],
  ['K', 'caseMark.format'],
  ['K.br.12', 'caseMark.format'],
  ['K.br.12/2', 'caseMark.format'],
  ['K.br.12/202', 'caseMark.format'],
  ['12/26', 'caseMark.format'],
  ['K.br.1234567/26', 'caseMark.format'],
  ['X.br.12/26', 'caseMark.register'],
  ['K.br.0/26', 'caseMark.number'],
  ['K.br.12/26; DROP', 'caseMark.format'],
])('»%s« is refused as %s', (value, code) => {
  expect(readCaseMark(value)).toEqual({ ok: false, error: { code, field: 'value' } })
})

describe('a year of two digits', () => {
  test.each([
    ['K 1/27', 2026, 2027],
    ['K 1/28', 2026, 1928],
    ['K 1/26', 2026, 2026],
    ['K 1/79', undefined, 2079],
    ['K 1/80', undefined, 1980],
  ])('»%s« read in %s is %i', (value, currentYear, year) => {
    expect(readCaseMark(value, currentYear)).toMatchObject({ value: { year } })
  })

  test('reads its own display back', () => {
    const first = readCaseMark('Kri. br. 77/2021')
    expect(first.ok && readCaseMark(first.value.display)).toEqual(first)
  })
})

test('number and year alone are a mark of the register one stands in; a register that is typed stays', () => {
  const displayOf = (typed: string) => {
    const read = readMarkInRegister(typed, 'K', 2026)
    return read.ok ? read.value.display : read.error.code
  }
  expect([' 33/26 ', '33 / 2026', 'Km 33/26'].map(displayOf)).toEqual(['K.br.33/26', 'K.br.33/26', 'Km.br.33/26'])
  expect(['33', '0/26', '1234567/26', ''].map(displayOf)).toEqual([
    'caseMark.format',
    'caseMark.number',
    'caseMark.format',
    'caseMark.format',
  ])
})
