import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJmbg } from '../../../shared/domain/identifiers/jmbg.ts'
import { readPib } from '../../../shared/domain/identifiers/pib.ts'

// The first three rows stand in the domain rules §13.1; the check digits of the others were computed by hand:
// 7·(a+g) + 6·(b+h) + 5·(c+i) + 4·(d+j) + 3·(e+k) + 2·(f+l), 11 − remainder, 10 and 11 as 0.
test.each([
  ['0101990210005', '1990-01-01', 'm', '21'],
  ['3112005219993', '2005-12-31', 'f', '21'],
  ['2902000215016', '2000-02-29', 'f', '21'],
  ['0101990 210005', '1990-01-01', 'm', '21'],
  ['1507899214995', '1899-07-15', 'm', '21'],
  ['1507899215002', '1899-07-15', 'f', '21'],
  ['0101800450005', '1800-01-01', 'm', '45'],
  ['3112999710003', '1999-12-31', 'm', '71'],
  ['0101000020509', '2000-01-01', 'm', '02'],
  ['0506000240010', '2000-06-05', 'm', '24'],
  ['1203975257772', '1975-03-12', 'f', '25'],
  ['2802003261235', '2003-02-28', 'm', '26'],
])('%s is a valid JMBG', (value, birthDate, sex, region) => {
  expect(readJmbg(value)).toMatchObject({ valid: true, birthDate, sex, region, problems: [] })
})

test.each([
  ['0101990210006', ['jmbg.checkDigit']],
  ['2902001215012', ['jmbg.date', 'jmbg.checkDigit']],
  ['3113990210003', ['jmbg.date', 'jmbg.checkDigit']],
  ['0101500210005', ['jmbg.date', 'jmbg.checkDigit']],
  ['010199021000', ['jmbg.length']],
  ['01019902100055', ['jmbg.length']],
  ['', ['jmbg.length']],
  ['010199021000A', ['jmbg.characters']],
  ['٠١٠١٩٩٠٢١٠٠٠٥', ['jmbg.characters']],
])('%s has the problems %j', (value, codes) => {
  const reading = readJmbg(value)
  expect(reading.valid).toBe(false)
  expect(reading.problems.map((one) => one.code)).toEqual(expect.arrayContaining([codes[0]]))
  expect(codes).toEqual(expect.arrayContaining(reading.problems.map((one) => one.code)))
})

describe('a JMBG', () => {
  const weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
  const bodies = fc
    .tuple(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-23'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([date, serial]) => {
      const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-')
      return {
        body: `${day}${month}${year.slice(1)}21${String(serial).padStart(3, '0')}`,
        date: `${year}-${month}-${day}`,
      }
    })

  test('has exactly one valid check digit for each twelve digits, and it gives the birth date back', () => {
    fc.assert(
      fc.property(bodies, ({ body, date }) => {
        const valid = '0 1 2 3 4 5 6 7 8 9'.split(' ').filter((digit) => readJmbg(body + digit).valid)
        const sum = weights.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0)
        // 11 minus the remainder, the other way round: sum + K is divisible by 11, except where K was set to 0.
        expect(valid).toHaveLength(1)
        if (valid[0] !== '0') expect((sum + Number(valid[0])) % 11).toBe(0)
        else expect([0, 1]).toContain(sum % 11)
        expect(readJmbg(body + (valid[0] ?? '')).birthDate).toBe(date)
      }),
    )
  })

  test('names the region in both languages', () => {
    expect(readJmbg('0101990210005').regionName?.cnr).toBe('Podgorica, Danilovgrad, Kolašin')
  })

  test('of an unused region is a remark, not an exception', () => {
    expect(readJmbg('0101990200000').problems.map((one) => one.code)).toContain('jmbg.region')
  })
})

// 02655284 stands in the domain rules §13.2 (python-stdnum); the others: K = (−(8a+7b+6c+5d+4e+3f+2g)) mod 11 mod 10.
test.each([
  ['02655284', true, []],
  ['0265 5284', true, []],
  ['02655285', false, ['pib.checkDigit']],
  ['02655283', false, ['pib.checkDigit']],
  ['00000000', true, []],
  ['10000003', true, []],
  ['01000004', true, []],
  ['00000019', true, []],
  ['00000018', false, ['pib.checkDigit']],
  ['0265528', false, ['pib.length']],
  ['026552844', false, ['pib.length']],
  ['', false, ['pib.length']],
  ['0265528X', false, ['pib.characters']],
])('the PIB %s', (value, valid, codes) => {
  const reading = readPib(value)
  expect(reading.valid).toBe(valid)
  expect(reading.problems.map((one) => one.code)).toEqual(codes)
})
