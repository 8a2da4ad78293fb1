import { describe, expect, test } from 'vitest'
import data from '../../../resources/text/passwordWords.json' with { type: 'json' }
import { newAccountForm, withPresence } from '../../../renderer/parts/accountForm.ts'
import { PASSWORD_MIN } from '../../../renderer/parts/usePasswordVerdict.ts'
import { FIRST_PASSWORD_WORDS, firstPasswordOf } from '../../../shared/domain/staff/firstPassword.ts'

describe('a first password', () => {
  test('is made of words in plain Latin letters, each there once, enough that nobody guesses it', () => {
    expect(data.words.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([])
    expect(new Set(data.words).size).toBe(data.words.length)
    expect(Math.log2(data.words.length) * FIRST_PASSWORD_WORDS).toBeGreaterThan(37)
  })

  test('is long enough whatever is drawn, and follows from the numbers alone', () => {
    const shortest = data.words.reduce((least, { length }) => Math.min(least, length), 99)
    expect(shortest * FIRST_PASSWORD_WORDS + FIRST_PASSWORD_WORDS - 1).toBeGreaterThanOrEqual(PASSWORD_MIN)
    const [first, second] = data.words
    expect(firstPasswordOf([0, 1, 0, data.words.length])).toBe(
      `${String(first)}-${String(second)}-${String(first)}-${String(first)}`,
    )
    expect(() => firstPasswordOf([1, 2, 3])).toThrow('password.noNumber')
  })

  test('is another one for every new person', () => {
    const drawn = Array.from({ length: 50 }, () => withPresence(newAccountForm(''), false).password)
    expect(new Set(drawn).size).toBe(50)
    for (const password of drawn) expect(password.split('-')).toHaveLength(FIRST_PASSWORD_WORDS)
  })
})
