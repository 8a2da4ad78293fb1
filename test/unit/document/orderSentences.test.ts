import { expect, test } from 'vitest'
import sentences from '../../support/data/orderSentences.json' with { type: 'json' }
import { composeSentence, type OrderSentence } from '../../support/orderSentence.ts'

// Read by eye before they were written down: gender, number, case and name of every party, and the article.
const TABLE = sentences as readonly OrderSentence[]

test('the table is as large and as varied as was asked', () => {
  expect(new Set(TABLE.map(({ cnr }) => cnr)).size).toBeGreaterThanOrEqual(120)
  expect(new Set(TABLE.map(({ en }) => en)).size).toBeGreaterThanOrEqual(90)
  const debtors = new Set(TABLE.map((one) => one.debtors.length))
  expect([1, 2, 5, 21, 22].filter((count) => !debtors.has(count))).toEqual([])
  const days = new Set(TABLE.map((one) => one.days))
  expect([1, 2, 5, 21, 22].filter((count) => !days.has(count))).toEqual([])
})

test.each(TABLE.map((one, index) => ({ ...one, index })))('sentence $index: $block', (one) => {
  expect(composeSentence(one)).toEqual({ cnr: one.cnr, en: one.en })
})
