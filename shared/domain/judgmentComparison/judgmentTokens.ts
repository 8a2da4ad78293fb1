import { withoutInvisible } from '../../text/invisible.ts'
import { toLatin } from '../../text/latin.ts'

/** What a piece of a text is: amounts and accounts are looked at first. */
export const TOKEN_KINDS = ['amount', 'account', 'date', 'number', 'words'] as const
/** One of `TOKEN_KINDS`. */
export type TokenKind = (typeof TOKEN_KINDS)[number]
/** A word or a number: `key` is what it says, however it is written; it stands in the plain text from `start` to `end`. */
export type Token = Readonly<{ kind: TokenKind; key: string; start: number; end: number }>
/** A text in Latin letters without what nobody sees, and its tokens in their order. */
export type TokenText = Readonly<{ plain: string; tokens: readonly Token[] }>

const PATTERN = new RegExp(
  [
    String.raw`(?<iban>\bME\d{2}(?: ?\d{4}){4} ?\d{2}\b)`,
    String.raw`(?<account>\b\d{3} ?[-–] ?\d{1,13} ?[-–] ?\d{2}\b)`,
    String.raw`(?<date>\b\d{1,2}\. ?\d{1,2}\. ?\d{4}\b)`,
    String.raw`(?<decimal>\b\d{1,3}(?:[. ]\d{3})+,\d+|\b\d+,\d+)`,
    String.raw`(?<whole>\b\d{1,3}(?:\.\d{3})+(?!\d)|\d+)`,
    String.raw`(?<word>[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‐][\p{L}\p{M}][\p{L}\p{M}\p{N}]*)*)`,
    String.raw`(?<sign>[€%])`,
  ].join('|'),
  'giu',
)
/** A word that a line ends in: its parts are one word, with or without the hyphen. */
const BROKEN_WORD = /(?<=\p{L})[-‐] *\n *(?=\p{Ll})/gu
const BROKEN_NUMBER = /(?<=\d[-–]) *\n *(?=\d)/gu
const SPACES = /\s+/gu
const EURO = new Set(['€', 'eur', 'euro', 'eura', 'evra'])
const CENTS = 2

/**
 * A text as it is compared: Cyrillic in Latin letters; soft hyphens, unbroken spaces, the ends of lines and the script make no
 * difference, nor do letter case, punctuation and the hyphen in a word.
 */
export function readTokens(text: string): TokenText {
  const joined = withoutInvisible(text.normalize('NFC'))
    .replace(BROKEN_WORD, '-')
    .replace(BROKEN_NUMBER, '')
    .replace(SPACES, ' ')
  const plain = toLatin(joined)
  const tokens = [...plain.matchAll(PATTERN)].map((match) => tokenOf(match))
  return { plain, tokens }
}

function tokenOf({ 0: said, index, groups = {} }: RegExpMatchArray & { index: number }): Token {
  const place = { start: index, end: index + said.length }
  if (groups['iban'] !== undefined) return { kind: 'account', key: said.replace(/ /g, '').toUpperCase(), ...place }
  if (groups['account'] !== undefined) return { kind: 'account', key: accountKey(said), ...place }
  if (groups['date'] !== undefined) return { kind: 'date', key: dateKey(said), ...place }
  if (groups['decimal'] !== undefined) {
    const [whole = '', decimals = ''] = said.split(',')
    const kind = decimals.length === CENTS ? 'amount' : 'number'
    return { kind, key: `${withoutZeros(whole.replace(/[. ]/g, ''))},${decimals}`, ...place }
  }
  if (groups['whole'] !== undefined) return { kind: 'number', key: withoutZeros(said.replace(/\./g, '')), ...place }
  const key = said.toLowerCase().replace(/[-‐]/g, '')
  return { kind: 'words', key: EURO.has(key) ? '€' : key, ...place }
}

/** 510-81767773-21 and 510-0000081767773-21 are one account. */
function accountKey(said: string): string {
  const [bank = '', number = '', check = ''] = said.replace(/ /g, '').split(/[-–]/)
  return `${bank}-${withoutZeros(number)}-${check}`
}

function dateKey(said: string): string {
  return said
    .split('.')
    .map((part) => withoutZeros(part.trim()))
    .join('.')
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}
