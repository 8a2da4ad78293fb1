import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areWordsOfCard, CARD_WORDS, wordsOfCard } from '../../../shared/domain/packet/cardWords.ts'

const fingerprint = fc.stringMatching(/^[0-9a-f]{64}$/)

test('the words of a fingerprint are always the same, twelve, and known again however they are set apart', () => {
  expect(wordsOfCard('0'.repeat(64))).toEqual(Array.from({ length: CARD_WORDS }, () => wordsOfCard('0'.repeat(64))[0]))
  fc.assert(
    fc.property(fingerprint, fc.constantFrom(' ', ', ', '\n', ' – ', ' 7. '), (one, between) => {
      const words = wordsOfCard(one)
      expect(words).toHaveLength(CARD_WORDS)
      expect(areWordsOfCard(words.join(between), one)).toBe(true)
    }),
  )
})

test('other first digits are other words, and a word less, more or elsewhere is told', () => {
  fc.assert(
    fc.property(fingerprint, fingerprint, (one, other) => {
      const words = wordsOfCard(one)
      expect(areWordsOfCard(words.join(' '), other)).toBe(one.slice(0, 28) === other.slice(0, 28))
      expect(areWordsOfCard(words.slice(1).join(' '), one)).toBe(false)
      expect(areWordsOfCard([...words, words[0]].join(' '), one)).toBe(false)
      expect(areWordsOfCard(words.toReversed().join(' '), one)).toBe(words.join() === words.toReversed().join())
    }),
  )
})
