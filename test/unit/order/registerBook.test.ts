import { expect, test } from 'vitest'
import { bindRegister, type RegisterEntry } from '../../../shared/domain/order/registerBook.ts'
import { documents } from '../../../shared/document/registry.ts'
import { plain, type Block } from '../../../shared/document/content/content.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const order = (sequence: number, cents: number, more: object = {}): RegisterEntry => ({
  number: `VSPG-IPZ-2026-KR4-${String(sequence).padStart(4, '0')}`,
  issued: '2026-06-15',
  content: { act: 'issue', mark: `K.br.${String(sequence)}/26`, judge: 'Ana Sudić', cents, ...more },
})

test('the sum of a page is carried to the next, whatever is read of it', () => {
  const entries = [
    order(1, 10_001),
    order(2, 20_002, { fell: '2026-09-01' }),
    order(3, -5_000, { act: 'correct', onNumber: 'VSPG-IPZ-2026-KR4-0001' }),
    { number: 'n4', issued: '2026-07-01', content: 'excluded' as const },
    { number: 'n5', content: 'erased' as const },
  ]
  expect(bindRegister(entries, 2)).toEqual({
    pages: [
      { entries: entries.slice(0, 2), broughtCents: 0, pageCents: 30_003, carriedCents: 30_003 },
      { entries: entries.slice(2, 4), broughtCents: 30_003, pageCents: -5_000, carriedCents: 25_003 },
      { entries: entries.slice(4), broughtCents: 25_003, pageCents: 0, carriedCents: 25_003 },
    ],
    totalCents: 25_003,
    fellCents: 20_002,
  })
  expect(bindRegister([], 10)).toEqual({ pages: [], totalCents: 0, fellCents: 0 })
})

const rowsOf = (blocks: readonly Block[], side: 'cnr' | 'en') =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map((cell) => plain(cell[side])))] : [],
  )

test('on paper every sheet is a page of the book: brought forward, its entries, its sum, carried forward', () => {
  const register = present(documents.find(({ id }) => id === 'order-register'))
  const entries = Array.from({ length: 25 }, (_, index) => order(index + 1, 100_000))
  const caseFile = readTrainingCase('case-01')
  const { blocks } = register.compose({ caseFile, orders: { office: 'VSPG', year: 2026, day: '2026-12-31', entries } })
  const pages = rowsOf(blocks, 'cnr')
  expect(pages.map((rows) => rows.length)).toEqual([14, 15, 4])
  expect(pages.map((rows) => rows.at(0)?.at(0))).toEqual([expect.stringContaining('-0001'), 'Preneseno', 'Preneseno'])
  expect(pages.map((rows) => rows.slice(-2).map((row) => row.at(-1)))).toEqual([
    ['12.000,00 €', '12.000,00 €'],
    ['12.000,00 €', '24.000,00 €'],
    ['1.000,00 €', '25.000,00 €'],
  ])
  expect(pages.map((rows) => rows.at(-1)?.at(0))).toEqual(['Za prenos', 'Za prenos', 'Ukupno'])
  expect(blocks.filter(({ kind }) => kind === 'pageBreak')).toHaveLength(2)
  expect(rowsOf(blocks, 'en')[1]?.[0]).toEqual(['Brought forward', '', '', '', 'EUR 12,000.00'])
})
