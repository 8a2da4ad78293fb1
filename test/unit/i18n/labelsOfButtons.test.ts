import { expect, test } from 'vitest'
import { messagesIn } from './localeFiles.ts'

// Whoever says to a program what stands on a button presses it (WCAG 2.5.3): a longer label holds the words that are seen.

const LABEL = 'Label'

function pairsIn(language: 'cnr' | 'en') {
  const all = messagesIn(language)
  return [...all].flatMap(([key, label]) => {
    const seen = key.endsWith(LABEL) ? all.get(key.slice(0, -LABEL.length)) : undefined
    return seen === undefined ? [] : [{ key, seen, label }]
  })
}

function bare(text: string): string {
  return text
    .replace(/[….,:]/gu, '')
    .trim()
    .toLowerCase()
}

test.each(['cnr', 'en'] as const)('a label in %s says what stands on its button', (language) => {
  const pairs = pairsIn(language)
  expect(pairs.length).toBeGreaterThan(10)
  expect(pairs.filter(({ seen, label }) => !bare(label).includes(bare(seen)))).toEqual([])
})
