import { formatNumber } from '../../format/amount.ts'
import { fillDigits, readDigits } from './digits.ts'

/** What one page of an issued act must read: a sum awarded under a head of its claim (0: the sum of all), in whole cents. */
export type PageSum = Readonly<{ head: number; cents: number }>

/**
 * What the code of one page says of it: the act, the page, the sums that stand on it, within how many days it is to be paid, the
 * check word of the payee's account; the fingerprints of the content (256 bits) and of the words of the page (128 bits), in
 * hexadecimal digits. It names nobody.
 */
export type PageStatement = Readonly<{
  number: string
  issued: string
  page: number
  pages: number
  sums: readonly PageSum[]
  days?: number
  accountWord?: string
  content: string
  words: string
}>

/** A statement with the signature of the office (Ed25519, 512 bits), in hexadecimal digits. */
export type SignedStatement = Readonly<{ statement: PageStatement; signature: string }>

const MARK = 'NAKNADA1'
const BITS = { content: 256, words: 128, signature: 512 } as const
const FIRST = /^(\S{1,60}) (\d{2})\.(\d{2})\.(\d{4})\. str\. (\d{1,4})\/(\d{1,4})$/
const SUM = /^(?:(\d{1,3})|ukupno): ([\d.]+),(\d{2}) EUR$/
const TERMS = /^(?:rok (\d{1,4}) d\.)?(?:; )?(?:rn\. ([0-9A-Z]{4}))?$/

/**
 * What is signed of a page: the words a person reads in its code, and the two fingerprints as decimal digits, which take a third
 * less room in a code than letters do.
 */
export function textOfStatement({
  content,
  words,
  ...facts
}: PageStatement): Readonly<{ read: string; digits: string }> {
  const { number, issued, page, pages, sums, days, accountWord } = facts
  const [year = '', month = '', day = ''] = issued.split('-')
  const terms = [
    ...(days === undefined ? [] : [`rok ${String(days)} d.`]),
    ...(accountWord === undefined ? [] : [`rn. ${accountWord}`]),
  ]
  const lines = [
    `${number} ${day}.${month}.${year}. str. ${String(page)}/${String(pages)}`,
    ...sums.map(({ head, cents }) => `${head === 0 ? 'ukupno' : String(head)}: ${formatNumber(cents, 'cnr')} EUR`),
    terms.join('; '),
    `${MARK} `,
  ]
  return {
    read: lines.join('\n'),
    digits: `${fillDigits(content, BITS.content)}${fillDigits(words, BITS.words)}`,
  }
}

/** The text that the office signs of a page. SECURITY: bound to what it is for, so that the signature can stand under nothing else. */
export function signedTextOf(statement: PageStatement): string {
  const { read, digits } = textOfStatement(statement)
  return JSON.stringify(['naknada-page', 1, read, digits])
}

/** All of the code of a page: what is read, and the digits with the signature behind them. */
export function codeOf({ statement, signature }: SignedStatement): Readonly<{ read: string; digits: string }> {
  const { read, digits } = textOfStatement(statement)
  return { read, digits: `${digits}${fillDigits(signature, BITS.signature)}` }
}

/** Reads the code of a page; undefined where it is another code, or is not written as the program writes it. */
export function readCode(code: string): SignedStatement | undefined {
  const at = code.lastIndexOf(`\n${MARK} `)
  if (at === -1) return undefined
  const [first = '', ...rest] = code.slice(0, at).split('\n')
  const digits = readDigits(code.slice(at + MARK.length + 2), [BITS.content, BITS.words, BITS.signature])
  const facts = readFacts(first, rest.slice(0, -1), rest.at(-1))
  const [content, words, signature] = digits ?? []
  if (facts === undefined || content === undefined || words === undefined || signature === undefined) return undefined
  const signed = { statement: { ...facts, content, words }, signature }
  const written = codeOf(signed)
  return `${written.read}${written.digits}` === code ? signed : undefined
}

function readFacts(first: string, lines: readonly string[], last: string | undefined) {
  const [, number, day, month, year, page, pages] = FIRST.exec(first) ?? []
  const [, days, accountWord] = TERMS.exec(last ?? '?') ?? []
  const sums = lines.map(readSum)
  if (number === undefined || sums.includes(undefined) || !TERMS.test(last ?? '?')) return undefined
  return {
    number,
    issued: `${year ?? ''}-${month ?? ''}-${day ?? ''}`,
    page: Number(page),
    pages: Number(pages),
    sums: sums.filter((sum) => sum !== undefined),
    ...(days === undefined ? {} : { days: Number(days) }),
    ...(accountWord === undefined ? {} : { accountWord }),
  }
}

function readSum(line: string): PageSum | undefined {
  const [whole, head, euro, cents] = SUM.exec(line) ?? []
  if (whole === undefined) return undefined
  return { head: Number(head ?? 0), cents: Number(`${euro?.replaceAll('.', '') ?? ''}${cents ?? ''}`) }
}
