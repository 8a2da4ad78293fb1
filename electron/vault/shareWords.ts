import { createHash } from 'node:crypto'
import data from '../../resources/text/passwordWords.json' with { type: 'json' }
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { foldKey } from '../../shared/text/fold.ts'

/** One share of the recovery key, and the ceremony it was made in. */
export type RecoveryShare = Readonly<{
  /** Which ceremony: shares of two of them open nothing together. */
  ceremony: string
  /** What `shamir-secret-sharing` made: the values, and the coordinate as the last byte. */
  bytes: Buffer
}>

/** How many words a share has: 176 bits in base 716, the first digit first. */
export const SHARE_WORDS = 19
const CEREMONY_BYTES = 3
const VALUE_BYTES = 17
const CHECK_BYTES = 2
const SHARE_BYTES = CEREMONY_BYTES + VALUE_BYTES + CHECK_BYTES
const SHARE_DIGITS = 53
const WORDS: readonly string[] = data.words
const BASE = BigInt(WORDS.length)
const NUMBER_OF = new Map(WORDS.map((word, number) => [foldKey(word), number]))
// Small Latin letters without diacritics: what a Montenegrin keyboard has, and in Cyrillic the same word.
const SEPARATORS = /[\s,;.:|\-–—]+/u

/** A share as words of the office's own list, check characters included. */
export function wordsOfShare(share: RecoveryShare): readonly string[] {
  let rest = numberOf(share)
  const words: string[] = []
  for (let place = 0; place < SHARE_WORDS; place += 1) {
    words.unshift(WORDS[Number(rest % BASE)] ?? '')
    rest /= BASE
  }
  return words
}

/** The same share in figures, for a QR code: a scanner that types them types the same on every keyboard. */
export function digitsOfShare(share: RecoveryShare): string {
  return numberOf(share).toString().padStart(SHARE_DIGITS, '0')
}

/**
 * Reads a share from its words, in either script and whatever stands between them, or from its figures.
 * Errors: recovery.wordUnknown (params number), recovery.wordCount (params found, wanted), recovery.misread: the check does not fit.
 */
export function readShare(typed: string): Result<RecoveryShare> {
  const plain = typed.replaceAll(/\s/g, '')
  if (/^\d+$/.test(plain) && plain.length === SHARE_DIGITS) return fromNumber(BigInt(plain))
  const words = splitWords(typed)
  let number = 0n
  for (const [index, word] of words.entries()) {
    const digit = NUMBER_OF.get(word)
    // Never the word itself: what was typed is nearly the secret.
    if (digit === undefined) return failure('recovery.wordUnknown', undefined, { number: index + 1 })
    number = number * BASE + BigInt(digit)
  }
  if (words.length !== SHARE_WORDS) {
    return failure('recovery.wordCount', undefined, { found: words.length, wanted: SHARE_WORDS })
  }
  return fromNumber(number)
}

/** Words as they were typed, folded to the spelling of the list; the numbers before them on the page are left out. */
export function splitWords(typed: string): readonly string[] {
  return typed
    .split(SEPARATORS)
    .filter((word) => word !== '' && !/^\d+$/.test(word))
    .map((word) => foldKey(word))
}

function numberOf({ ceremony, bytes }: RecoveryShare): bigint {
  const body = Buffer.concat([Buffer.from(ceremony, 'hex'), bytes])
  return BigInt(`0x${Buffer.concat([body, checkOf(body)]).toString('hex')}`)
}

function fromNumber(number: bigint): Result<RecoveryShare> {
  const hex = number.toString(16).padStart(SHARE_BYTES * 2, '0')
  const bytes = Buffer.from(hex, 'hex')
  const body = bytes.subarray(0, SHARE_BYTES - CHECK_BYTES)
  // A number above 176 bits is longer than a share: a slip as well.
  if (hex.length !== SHARE_BYTES * 2 || !checkOf(body).equals(bytes.subarray(body.length)))
    return failure('recovery.misread')
  return success({
    ceremony: body.subarray(0, CEREMONY_BYTES).toString('hex'),
    bytes: Buffer.from(body.subarray(CEREMONY_BYTES)),
  })
}

function checkOf(body: Buffer): Buffer {
  return createHash('sha256').update('naknada recovery share').update(body).digest().subarray(0, CHECK_BYTES)
}
