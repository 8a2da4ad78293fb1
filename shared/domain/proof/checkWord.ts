import { readAccount } from '../identifiers/account.ts'

/** Crockford's signs, as in the short code of a document. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 4
const BITS = 5

/**
 * Four signs by which the account on a paper is compared with the one that was ordered, without saying which it is: 20 bits of
 * SHA-256 over the digits of the account and the number of the order. `hash` answers hexadecimal digits.
 */
export function checkWordOf(account: string, number: string, hash: (text: string) => string): string {
  const digits = account.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase()
  const bits = Number.parseInt(hash(JSON.stringify(['naknada-account', 1, number, digits])).slice(0, LENGTH + 1), 16)
  return Array.from({ length: LENGTH }, (_, at) => SIGNS.charAt((bits >> (BITS * (LENGTH - 1 - at))) & 31)).join('')
}

/**
 * Whether an account as it was typed from paper is the one an order was issued with, by the check word in the code of its page:
 * short, long or as IBAN, with or without blanks and dashes. One wrong digit is noticed but once in a million. Never fails.
 * Source: settled check of paper, `docs/documents.md`.
 */
export function isAccountOf(
  typed: string,
  { number, word }: Readonly<{ number: string; word: string }>,
  hash: (text: string) => string,
): boolean {
  const { short, long, iban } = readAccount(typed)
  return [typed, short, long, iban].some((account) => account !== null && checkWordOf(account, number, hash) === word)
}
