import type { PastedColumn } from './pastedColumns.ts'
import { readPastedAmount, readPastedDate, readPastedHead, readPastedQuantity } from './pastedValues.ts'

const DATES: readonly PastedColumn[] = ['from', 'to', 'interest']
const LONGEST_UNIT = 20
const PERIOD = /^\d{1,2}\.\s*\d{1,2}\.\s*\d{4}\.?\s*(?:–|—|-|do|to)\s*\d/

type Guess = PastedColumn | undefined

/**
 * What the cells of a line without headings hold, by what they look like: the first that names a head; dates in the order from,
 * to, interest; of three numbers a count, its price and the amount, of two a count and its price, of one the amount; a short
 * word after the count its unit; anything else words.
 */
export function guessPastedColumns(cells: readonly string[]): readonly Guess[] {
  const columns: Guess[] = cells.map(() => undefined)
  const head = cells.findIndex((cell) => readPastedHead(cell).ok)
  const named = head < 0 ? cells.findIndex((cell) => cell !== '') : head
  if (named >= 0) columns[named] = 'head'
  const free = (test: (cell: string) => boolean) =>
    cells.flatMap((cell, at) => (columns[at] === undefined && cell !== '' && test(cell) ? [at] : []))
  for (const at of free((cell) => PERIOD.test(cell))) columns[at] = 'period'
  const dates = columns.includes('period') ? DATES.slice(2) : DATES
  for (const [order, at] of free(isDateLike).entries()) columns[at] = dates[order] ?? 'text'
  giveNumbers(columns, free(isNumberLike))
  for (const at of free(() => true)) {
    const isUnit = columns[at - 1] === 'quantity' && (cells[at]?.length ?? 0) <= LONGEST_UNIT
    columns[at] = isUnit ? 'unit' : 'text'
  }
  return columns
}

function giveNumbers(columns: Guess[], numbers: readonly number[]): void {
  const order: readonly PastedColumn[] =
    numbers.length === 1 ? ['amount'] : numbers.length === 2 ? ['quantity', 'rate'] : ['quantity', 'rate', 'amount']
  for (const [position, at] of numbers.entries()) columns[at] = order[position] ?? 'amount'
}

function isDateLike(cell: string): boolean {
  return readPastedDate(cell).ok || /^\d{1,2}[./-]\s*\d{1,2}[./-]\s*\d{2,4}\.?$/.test(cell)
}

function isNumberLike(cell: string): boolean {
  return readPastedAmount(cell).ok || readPastedQuantity(cell).ok || /^[-−–]?\s*[€\d][\d.,\s€]*\S{0,4}$/.test(cell)
}
