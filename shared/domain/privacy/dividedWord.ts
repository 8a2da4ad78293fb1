import { gapBefore, type Token } from './tokens.ts'

const [HYPHEN, TRUE_HYPHEN, SOFT_HYPHEN] = ['-', '\u2010', '\u00AD'].map((sign) => sign.charCodeAt(0))
const LINE_END = /^[-\u2010]?[ \t]*\r?\n[ \t]*$/u

/**
 * The folded whole of a word divided at the end of a line (»Đurđe-⏎vić«), of which the token at `second` is the second
 * half; undefined where the two tokens are words of their own.
 */
export function dividedWord(text: string, tokens: readonly Token[], second: number): string | undefined {
  const [first, rest] = [tokens[second - 1], tokens[second]]
  if (first === undefined || rest === undefined || !mayBeDivided(text, first.end)) return undefined
  if (!LINE_END.test(gapBefore(text, tokens, second))) return undefined
  return (first.key + rest.key).replace(/(.)\1+/gu, '$1')
}

/** Whether a word ends in a hyphen, soft or written: the cheap question before the exact one. */
function mayBeDivided(text: string, end: number): boolean {
  const behind = text.charCodeAt(end)
  return behind === HYPHEN || behind === TRUE_HYPHEN || text.charCodeAt(end - 1) === SOFT_HYPHEN
}
