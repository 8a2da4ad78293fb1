import directory from '../../../resources/text/banks.json' with { type: 'json' }
import { createProblem, type Problem } from './problem.ts'

/** A bank account in its spellings: `long` 18 digits, `short` BBB-N…-KK, `iban` without spaces; null where unknown. */
export type AccountReading = Readonly<{
  valid: boolean
  long: string | null
  short: string | null
  iban: string | null
  bank?: string
  problems: readonly Problem[]
}>

const WITH_DASHES = /^(\d{3})\s*-\s*([\d\s]{1,17})\s*-\s*(\d{2})$/
// Three groups with blanks alone are the short form too: »832 21 37«.
const SHORT = /^(\d{3})(?:\s*-\s*|\s+)([\d\s]{1,17}?)(?:\s*-\s*|\s+)(\d{2})$/
const UNREADABLE = { valid: false, long: null, short: null, iban: null } as const

/**
 * Reads a Montenegrin account typed short (`832-21-37`), long (18 digits) or as IBAN, with any spacing, and a foreign
 * IBAN (`long` and `short` null). The 18 digits mod 97 are 1, so the Montenegrin IBAN check digits are 25. An unknown
 * bank is only a remark and does not make the account invalid. Codes: account.characters, account.length,
 * account.control, account.ibanCheck, account.bankUnknown. Source: domain rules §13.3; ISO 13616.
 */
export function readAccount(value: string): AccountReading {
  const typed = value
    .trim()
    .toUpperCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/^IBAN[\s:]*/, '')
  const compact = typed.replace(/[\s.-]/g, '')
  if (/^[A-Z]{2}/.test(compact)) return readIban(compact)
  if (!/^[\d\s.-]+$/.test(typed)) return { ...UNREADABLE, problems: [createProblem('account.characters')] }
  const [, bank, number, control] = (compact.length === 18 ? WITH_DASHES : SHORT).exec(typed) ?? []
  const middle = number?.replace(/\s/g, '') ?? ''
  if (bank !== undefined && control !== undefined && middle.length >= 1 && middle.length <= 13) {
    return readLong(bank + middle.padStart(13, '0') + control, [])
  }
  if (compact.length !== 18) return { ...UNREADABLE, problems: [createProblem('account.length')] }
  return readLong(compact, [])
}

function readIban(iban: string): AccountReading {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return { ...UNREADABLE, problems: [createProblem('account.characters')] }
  const isOurs = iban.startsWith('ME')
  if (isOurs ? iban.length !== 22 : iban.length < 15 || iban.length > 34) {
    return { ...UNREADABLE, problems: [createProblem('account.length')] }
  }
  const problems = computeMod97(iban.slice(4) + iban.slice(0, 4)) === 1 ? [] : [createProblem('account.ibanCheck')]
  if (!isOurs) return { valid: problems.length === 0, long: null, short: null, iban, problems }
  if (!/^\d+$/.test(iban.slice(2))) return { ...UNREADABLE, problems: [createProblem('account.characters')] }
  return readLong(iban.slice(4), problems)
}

function readLong(long: string, ibanProblems: readonly Problem[]): AccountReading {
  const wrong = computeMod97(long) === 1 ? ibanProblems : [...ibanProblems, createProblem('account.control')]
  const bank = directory.banks.find((entry) => entry.code === long.slice(0, 3))?.name
  const middle = long.slice(3, 16).replace(/^0+(?=\d)/, '')
  return {
    valid: wrong.length === 0,
    long,
    short: `${long.slice(0, 3)}-${middle}-${long.slice(16)}`,
    iban: `ME25${long}`,
    ...(bank === undefined ? {} : { bank }),
    problems: bank === undefined ? [...wrong, createProblem('account.bankUnknown', { bank: long.slice(0, 3) })] : wrong,
  }
}

// Letters count as two digits (A = 10 … Z = 35); the remainder is carried so that no number grows large.
function computeMod97(text: string): number {
  let remainder = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}
