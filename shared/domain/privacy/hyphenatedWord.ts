import { foldWord } from './foldWord.ts'
import { gapBefore, type Token } from './tokens.ts'

const [HYPHEN, TRUE_HYPHEN, SOFT_HYPHEN] = ['-', '\u2010', '\u00AD'].map((character) => character.charCodeAt(0))
const SPACE = 32
const MOST_PIECES = 8
const SHORTEST = 4
const CHARACTERS = /^[^\p{L}\p{N}\s]{0,2}$/u
const LINE_END = /^[-\u2010]?[ \t]*\r?\n[ \t]*$/u

/**
 * The whole of a word divided at the end of a line (»Đurđe-⏎vić«), of which the token at `second` is the second half;
 * undefined where the two tokens are words of their own.
 */
export function readHyphenatedWord(text: string, tokens: readonly Token[], second: number): Token | undefined {
  const [first, rest] = [tokens[second - 1], tokens[second]]
  if (first === undefined || rest === undefined || !mayBeHyphenated(text, first.end)) return undefined
  if (rest.shape !== 'lower' && rest.shape !== 'upper') return undefined
  if (!LINE_END.test(gapBefore(text, tokens, second))) return undefined
  return { ...first, key: (first.key + rest.key).replace(/(.)\1+/gu, '$1'), end: rest.end }
}

/** Whether a word ends in a hyphen, soft or written: the cheap question before the exact one. */
function mayBeHyphenated(text: string, end: number): boolean {
  const behind = text.charCodeAt(end)
  return behind === HYPHEN || behind === TRUE_HYPHEN || text.charCodeAt(end - 1) === SOFT_HYPHEN
}

/**
 * The words that end with the token at `last` and are divided by signs or by a change of case, never by a space:
 * »Đur|đica«, »Šće·kić«, »ĐurĐica«. Pieces that are a name by themselves (`isKnown`) are not joined.
 */
export function readInterruptedWords(
  text: string,
  tokens: readonly Token[],
  last: number,
  isKnown: (token: Token) => boolean,
): readonly Token[] {
  const end = tokens[last]
  if (end === undefined || !isPiece(end) || !isTied(text, tokens, last) || isKnown(end)) return []
  const joined: Token[] = []
  let written = text.slice(end.start, end.end)
  for (let at = last; at > 0 && last - at < MOST_PIECES && isTied(text, tokens, at); at--) {
    const piece = tokens[at - 1]
    if (piece === undefined || !isPiece(piece) || isKnown(piece)) break
    written = text.slice(piece.start, piece.end) + written
    const key = foldWord(written)
    if (key.length >= SHORTEST) joined.push({ ...piece, key, end: end.end })
  }
  return joined
}

function isPiece(token: Token): boolean {
  return token.shape !== 'digits'
}

/** Whether nothing but a character or two stands before the token. */
function isTied(text: string, tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]]
  if (before === undefined || token === undefined || token.start - before.end > 2) return false
  if (token.start - before.end === 1 && text.charCodeAt(before.end) === SPACE) return false
  return CHARACTERS.test(text.slice(before.end, token.start))
}
