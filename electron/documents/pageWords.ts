import { createHash } from 'node:crypto'
import { SOFT_HYPHEN } from './layout/words.ts'
import type { Placed } from './layout/placed.ts'

const DIGEST_DIGITS = 32

/** The pieces of text of a page in the order in which they are drawn, as they are seen. */
export function piecesOf(placed: readonly Placed[]): readonly string[] {
  return placed.flatMap((item) => (item.kind === 'text' ? [item.text.replaceAll(SOFT_HYPHEN, '-')] : []))
}

/**
 * The words of a page as they are compared: drawn signs one after the other without white space, which a file keeps in its
 * own ways.
 */
export function bareWords(pieces: readonly string[]): string {
  return pieces.join('').normalize('NFC').replaceAll(/\s/gu, '')
}

/** The fingerprint of a page's words: half of SHA-256, in hexadecimal digits. */
export function digestOfWords(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex').slice(0, DIGEST_DIGITS)
}
