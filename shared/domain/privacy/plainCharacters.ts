/** Decimal digits of any script but ours, and the wide forms of ASCII. */
const OTHER_CHARACTERS = /[^\P{Nd}0-9]|[\uFF01-\uFF5E]/gu
/** Where such characters can stand: the cheap question, which most texts answer with no. */
const BEYOND = /[\u0660-\u1FFF\u2C00-\uFFFF]/
const DIGIT = /^\p{Nd}$/u
const WIDE = 0xfee0
/** Holds the place of the second half of a digit that takes two units. */
const WORD_JOINER = '\u2060'

/**
 * The text with Arabic, Persian, Indian … digits as ours and wide letters, digits and symbols as the usual ones. Every place
 * stays the same, counted in UTF-16 units, so that what is found there is found in the text itself. Never fails.
 */
export function withPlainCharacters(text: string): string {
  if (!BEYOND.test(text)) return text
  return text.replace(OTHER_CHARACTERS, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - WIDE)
    return digitOf(code) + (character.length > 1 ? WORD_JOINER : '')
  })
}

/** Unicode keeps the ten digits of a script in a row. */
function digitOf(code: number): string {
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}
