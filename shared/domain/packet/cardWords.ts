import data from '../../../resources/text/passwordWords.json' with { type: 'json' }
import { foldKey } from '../../text/fold.ts'

/** How many words a fingerprint has: 112 bits, too many to make other keys of the same words. */
export const CARD_WORDS = 12
const HEX_DIGITS = 28
const WORDS: readonly string[] = data.words
const BASE = BigInt(WORDS.length)
const SEPARATORS = /[\s,;.:|\-–—\d]+/u

/**
 * The words by which two people compare a card over the telephone. `fingerprint`: SHA-256 of `identityOfCard`, as hexadecimal
 * digits. Source: docs/packet.md. Never fails.
 */
export function wordsOfCard(fingerprint: string): readonly string[] {
  let rest = BigInt(`0x${fingerprint.slice(0, HEX_DIGITS)}`)
  const words: string[] = []
  for (let place = 0; place < CARD_WORDS; place += 1) {
    words.unshift(WORDS[Number(rest % BASE)] ?? '')
    rest /= BASE
  }
  return words
}

/** Whether these are the words of a card as somebody has typed them, in either script; what stands between them says nothing. */
export function areWordsOfCard(typed: string, fingerprint: string): boolean {
  const words = typed.split(SEPARATORS).filter((word) => word !== '')
  return words.map(foldKey).join(' ') === wordsOfCard(fingerprint).map(foldKey).join(' ')
}
