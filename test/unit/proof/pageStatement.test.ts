import { describe, expect, test } from 'vitest'
import { codeOf, readCode, type PageStatement } from '../../../shared/domain/proof/pageStatement.ts'

const STATEMENT: PageStatement = {
  number: 'VSPG-IPZ-2026-KR4-0007',
  issued: '2026-11-24',
  page: 2,
  pages: 5,
  sums: [
    { head: 0, cents: 2_115_323 },
    { head: 1, cents: 728_000 },
    { head: 12, cents: 5 },
  ],
  days: 15,
  accountWord: 'KV7F',
  content: 'f'.repeat(64),
  words: '0123456789abcdef0123456789abcdef',
}
const SIGNATURE = 'ab'.repeat(64)

function whole(statement: PageStatement, signature = SIGNATURE): string {
  const { read, digits } = codeOf({ statement, signature })
  return `${read}${digits}`
}

describe('the code of a page', () => {
  test('begins with what a person reads', () => {
    expect(whole(STATEMENT).split('\n').slice(0, 5)).toEqual([
      'VSPG-IPZ-2026-KR4-0007 24.11.2026. str. 2/5',
      'ukupno: 21.153,23 EUR',
      '1: 7.280,00 EUR',
      '12: 0,05 EUR',
      'rok 15 d.; rn. KV7F',
    ])
  })

  test.each([
    ['all of it', STATEMENT],
    ['no sums', { ...STATEMENT, sums: [] }],
    ['the largest sum', { ...STATEMENT, sums: [{ head: 500, cents: 99_999_999_999_999 }] }],
    ['fingerprints of zeros', { ...STATEMENT, content: '0'.repeat(64), words: '0'.repeat(32) }],
  ])('is read as it was written: %s', (_name, statement) => {
    expect(readCode(whole(statement))).toEqual({ statement, signature: SIGNATURE })
  })

  test('is read without term and account, with one of them', () => {
    const { days, accountWord, ...rest } = STATEMENT
    for (const statement of [rest, { ...rest, days }, { ...rest, accountWord }]) {
      expect(readCode(whole(statement as PageStatement))?.statement).toEqual(statement)
    }
  })

  test('holds nothing but ASCII, so that every reader shows the same', () => {
    expect(whole(STATEMENT)).toMatch(/^[\n -~]+$/)
  })

  test.each([
    ['another code', 'https://example.org'],
    ['a digit more', `${whole(STATEMENT)}0`],
    ['a digit less', whole(STATEMENT).slice(0, -1)],
    ['a line more', whole(STATEMENT).replace('rok', 'x\nrok')],
    ['a sum in another way', whole(STATEMENT).replace('7.280,00', '7280,00')],
    ['blanks', whole(STATEMENT).replace('rok 15', 'rok  15')],
    [
      'a fingerprint that is too large',
      whole({ ...STATEMENT, content: 'f'.repeat(64) }).replace('NAKNADA1 11', 'NAKNADA1 99'),
    ],
  ])('%s is none', (_name, code) => {
    expect(readCode(code)).toBeUndefined()
  })
})
