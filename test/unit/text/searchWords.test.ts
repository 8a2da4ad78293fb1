import { describe, expect, test } from 'vitest'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import { foldWords, readSearched, stemOf, stemsOfForms } from '../../../shared/text/searchWords.ts'
import { FRESH_NAMES } from './search/freshNames.ts'
import { HELD_NAMES } from './search/heldNames.ts'

const plain = (word: string): string =>
  word.replaceAll('đ', 'dj').replaceAll('Đ', 'Dj').normalize('NFKD').replace(/\p{M}/gu, '')
const bald = (word: string): string =>
  word.replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFKD').replace(/\p{M}/gu, '')
const SPELLINGS = [
  (word: string) => word,
  plain,
  bald,
  (word: string) => word.toUpperCase(),
  (word: string) => toCyrillic(word),
]

/** Whether a word of a text or a name is found where another form was typed, as the index asks it. */
function findsInText(typed: string, written: string): boolean {
  const [asked] = readSearched(typed, 1)
  const words = foldWords(written)
  return words.some(
    (word) =>
      word.startsWith(asked?.word ?? '?') || asked?.stems.some((stem) => stem === word || stem === stemOf(word)),
  )
}

function findsName(typed: string, name: string): boolean {
  const kept = new Set(stemsOfForms(name))
  return readSearched(typed, 1)[0]?.stems.some((stem) => kept.has(stem)) === true
}

function shareFound(found: (typed: string, other: string) => boolean, pairs: readonly (readonly [string, string])[]) {
  const missed = pairs.filter(([typed, other]) => !found(typed, other))
  return { share: 1 - missed.length / pairs.length, missed: missed.slice(0, 20).map((pair) => pair.join(' ~ ')) }
}

/** Every form of each name in every spelling, with the name that is kept. */
function spellAll(names: typeof HELD_NAMES) {
  return names.flatMap(([name = '', ...forms]) =>
    [name, ...forms].flatMap((form) => SPELLINGS.map((spell) => [spell(form), name] as const)),
  )
}

/** Every form of each name with every other. */
function pairForms(names: typeof HELD_NAMES) {
  return names.flatMap((forms) => forms.flatMap((one) => forms.map((other) => [one, other] as const)))
}

test('a second list that nothing was made for is found as well: kept whole and in texts', () => {
  const held = new Set(HELD_NAMES.map(([name]) => name))
  expect(FRESH_NAMES.filter(([name]) => held.has(name))).toEqual([])
  expect(new Set(FRESH_NAMES.map(([name]) => name)).size).toBe(100)
  for (const [found, pairs] of [
    [findsName, spellAll(FRESH_NAMES)],
    [findsInText, pairForms(FRESH_NAMES)],
  ] as const) {
    const { share, missed } = shareFound(found, pairs)
    expect(share, missed.join(', ')).toBeGreaterThanOrEqual(0.99)
  }
})

describe('the held list of names', () => {
  const spelt = spellAll(HELD_NAMES)
  test('a name that is kept whole is found by every form of it in every spelling', () => {
    const { share, missed } = shareFound(findsName, spelt)
    expect(missed).toEqual([])
    expect(share).toBeGreaterThanOrEqual(0.99)
  })

  test('a form of a name that stands in a text is found by every other form of it', () => {
    const pairs = pairForms(HELD_NAMES)
    const { share, missed } = shareFound(findsInText, pairs)
    expect({ share: share >= 0.99, missed: share >= 0.99 ? [] : missed }).toEqual({ share: true, missed: [] })
  })

  test('two names of the list are hardly ever taken for one another', () => {
    const names = HELD_NAMES.map(([name = '']) => name)
    const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other] as const))
    const confused = pairs.filter(([one, other]) => findsName(one, other)).map((pair) => pair.join(' ~ '))
    expect(confused.length / pairs.length, confused.join(', ')).toBeLessThan(0.002)
  })
})
