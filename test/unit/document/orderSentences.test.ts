import { expect, test } from 'vitest'
import { composeSentence } from '../../support/orderSentence.ts'
import { createOrderSentences } from '../../support/orderSentenceTable.ts'

// Written from the grammar and the formulas of practice, not from the program: gender, number, case, name, article.
const TABLE = createOrderSentences()

test('the table is as large and as varied as was asked', () => {
  expect(new Set(TABLE.map(({ cnr, block }) => `${block} ${cnr}`)).size).toBeGreaterThanOrEqual(200)
  expect(new Set(TABLE.map(({ en }) => en)).size).toBeGreaterThanOrEqual(100)
  const debtors = new Set(TABLE.map((one) => one.debtors.length))
  expect([1, 2, 5, 21, 22].filter((count) => !debtors.has(count))).toEqual([])
  const days = new Set(TABLE.map((one) => one.days))
  expect([1, 2, 5, 21, 22].filter((count) => !days.has(count))).toEqual([])
})

test.each(TABLE.map((one, index) => ({ ...one, index })))('sentence $index: $block', (one) => {
  expect(composeSentence(one)).toEqual({ cnr: one.cnr, en: one.en })
})
