import { describe, expect, test } from 'vitest'
import { hasMessage, messageFor } from '../../../shared/text/message.ts'
import { codeIn } from '../../../shared/text/messageKey.ts'
import { pluralCategoryOf } from '../../../shared/text/pluralCategory.ts'

describe('a message', () => {
  test('comes in both languages with its values', () => {
    expect(messageFor('jmbg.length', { digits: 12 })).toEqual({
      cnr: 'JMBG ima 13 cifara, a unijeto ih je 12.',
      en: 'A JMBG has 13 digits; 12 were entered.',
    })
  })

  test('of an unknown code is a bug', () => {
    expect(() => messageFor(codeIn('jmbg', 'nonsense'))).toThrow('no message for jmbg.nonsense')
    expect(hasMessage('jmbg.nonsense')).toBe(false)
    expect(hasMessage('jmbg')).toBe(false)
  })

  test('without a value it names is a bug', () => {
    expect(() => messageFor('jmbg.length')).toThrow('needs the value digits')
  })
})

test.each([
  [0, 'other', 'other'],
  [1, 'one', 'one'],
  [2, 'few', 'other'],
  [4, 'few', 'other'],
  [5, 'other', 'other'],
  [11, 'other', 'other'],
  [12, 'other', 'other'],
  [14, 'other', 'other'],
  [21, 'one', 'other'],
  [22, 'few', 'other'],
  [101, 'one', 'other'],
  [111, 'other', 'other'],
  [112, 'other', 'other'],
] as const)('%i takes the plural form %s, in English %s', (count, montenegrin, english) => {
  expect(pluralCategoryOf(count, 'cnr')).toBe(montenegrin)
  expect(pluralCategoryOf(count, 'en')).toBe(english)
})

test('a message without values is composed once', () => {
  expect(messageFor('evidenceKind.receipts')).toBe(messageFor('evidenceKind.receipts'))
  expect(Object.isFrozen(messageFor('evidenceKind.receipts'))).toBe(true)
})
