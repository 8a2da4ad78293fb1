import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkWordOf, isAccountOf } from '../../../shared/domain/proof/checkWord.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const word = (account: string, number = 'VSPG-IPZ-2026-KR4-0007'): string => checkWordOf(account, number, hash)

test('the word of an account has four signs, however the account is written', () => {
  expect(word('510-0000000012345-56')).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(word('510 0000000012345 56')).toBe(word('510-0000000012345-56'))
})

test('one digit of the account is another word, and so is another order', () => {
  const right = word('510-0000000012345-56')
  for (let digit = 0; digit < 10; digit += 1) {
    if (digit !== 5) expect(word(`510-000000001234${String(digit)}-56`)).not.toBe(right)
  }
  expect(word('510-0000000012345-56', 'VSPG-IPZ-2026-KR4-0008')).not.toBe(right)
})

test('an account is compared however it is typed, and one wrong digit is another account', () => {
  const number = 'VSPG-IPZ-2026-KR4-0007'
  const order = { number, word: word('510-81767773-21') }
  for (const typed of ['510-81767773-21', '510 81767773 21', '510000008176777321', 'ME25 5100 0000 8176 7773 21']) {
    expect(isAccountOf(typed, order, hash)).toBe(true)
  }
  for (const typed of ['510-81767774-21', '510-81767773-22', '', 'nema', 'ME25510000008176777421']) {
    expect(isAccountOf(typed, order, hash)).toBe(false)
  }
})
