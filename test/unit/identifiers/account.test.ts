import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAccount } from '../../../shared/domain/identifiers/account.ts'

// The first six accounts were checked from real documents (domain rules §13.3).
test.each([
  ['832-21-37', '832000000000002137'],
  ['832-7114-98', '832000000000711498'],
  ['832-16-52', '832000000000001652'],
  ['832-151-35', '832000000000015135'],
  ['907-83001-19', '907000000008300119'],
  ['510-8176777-39', '510000000817677739'],
  ['510-81767773-21', '510000008176777321'],
  ['832 - 21 - 37', '832000000000002137'],
  ['832000000000002137', '832000000000002137'],
  ['832-0000000000021-37', '832000000000002137'],
  ['8320 0000 0000 0021 37', '832000000000002137'],
  ['ME25 8320 0000 0000 0021 37', '832000000000002137'],
  ['me25832000000000002137', '832000000000002137'],
  ['IBAN: ME25 8320 0000 0000 0021 37', '832000000000002137'],
  ['832 21 37', '832000000000002137'],
  ['510 8176777 39', '510000000817677739'],
  ['832 \u2212 21\u201137', '832000000000002137'],
  ['\u00A0832\u201321\u201337 ', '832000000000002137'],
])('»%s« is the account %s', (value, long) => {
  expect(readAccount(value)).toMatchObject({ valid: true, long, iban: `ME25${long}`, problems: [] })
})

test.each([
  ['832-21-38', 'account.control'],
  ['ME25832000000000002138', 'account.control'],
  ['ME26832000000000002137', 'account.ibanCheck'],
  ['832-21', 'account.length'],
  ['832 21', 'account.length'],
  ['8322137', 'account.length'],
  ['832-12345678901234-37', 'account.length'],
  ['83200000000000213', 'account.length'],
  ['ME2583200000000000213', 'account.length'],
  ['', 'account.characters'],
  ['abc', 'account.characters'],
  ['832-21-3x', 'account.characters'],
  ['DE89370400440532013001', 'account.ibanCheck'],
  ['DE', 'account.characters'],
])('»%s« has the problem %s', (value, code) => {
  const reading = readAccount(value)
  expect(reading.valid).toBe(false)
  expect(reading.problems.map((one) => one.code)).toContain(code)
})

describe('an account', () => {
  test('is written short without the zeros, and names its bank', () => {
    expect(readAccount('832000000000002137')).toMatchObject({ short: '832-21-37', bank: 'Budžet Crne Gore' })
  })

  test('of an unknown bank is valid with a remark', () => {
    const reading = readAccount('999-1-51')
    expect(reading).toMatchObject({ valid: true, long: '999000000000000151' })
    expect(reading.problems.map((one) => one.code)).toEqual(['account.bankUnknown'])
  })

  // Examples of the IBAN registry (ISO 13616).
  test.each(['DE89 3704 0044 0532 0130 00', 'GB82 WEST 1234 5698 7654 32', 'AL47 2121 1009 0000 0002 3569 8741'])(
    'abroad is known by its IBAN %s alone',
    (iban) => {
      expect(readAccount(iban)).toEqual({
        valid: true,
        long: null,
        short: null,
        iban: iban.replace(/ /g, ''),
        problems: [],
      })
    },
  )

  test('with the control number 98 − (number · 100 mod 97) is always valid, and its three spellings agree', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999_999n }), (number) => {
        const body = `510${String(number).padStart(13, '0')}`
        const control = String(98n - ((BigInt(body) * 100n) % 97n)).padStart(2, '0')
        const reading = readAccount(`510-${number}-${control}`)
        expect(reading).toMatchObject({ valid: true, long: body + control, iban: `ME25${body}${control}` })
        expect(readAccount(reading.iban ?? '')).toEqual(reading)
        expect(readAccount(reading.long ?? '')).toEqual(reading)
      }),
    )
  })
})
