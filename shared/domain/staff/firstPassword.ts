import data from '../../../resources/text/passwordWords.json' with { type: 'json' }

/** How many words make a first password: of 716 words that is one in 2.6 × 10¹¹. */
export const FIRST_PASSWORD_WORDS = 4

/**
 * The first password of a person: words in small Latin letters without diacritics, joined by hyphens, that can be read out and
 * typed on every keyboard. It is taken over by an own one at the first sign-in.
 * `numbers`: evenly distributed whole numbers from 0 on, one for each word; each counts by its remainder.
 * Source: resources/text/passwordWords.json. Errors: throws where there is no number for a word.
 */
export function firstPasswordOf(numbers: ArrayLike<number>): string {
  return Array.from({ length: FIRST_PASSWORD_WORDS }, (_none, at) => wordOf(numbers[at])).join('-')
}

function wordOf(number: number | undefined): string {
  const word = number === undefined ? undefined : data.words[number % data.words.length]
  if (word === undefined) throw new Error('password.noNumber')
  return word
}
