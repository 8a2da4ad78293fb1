import { parseAmount } from '../../format/parseAmount.ts'
import { parseDate } from '../../format/parseDate.ts'
import { failure, success, type Result } from '../result/result.ts'
import { findStatementHead, type StatementColumn, type StatementHead } from './statementColumns.ts'

/** Money that came in, as a line of the statement says it; `row`: its line in the file, from 1. Cents. */
export type StatementCredit = Readonly<{
  row: number
  date: string
  amountCents: number
  payer: string
  purpose: string
  reference: string
}>
/** A line that could not be read, with why: a code of a date or an amount, or statement.otherCurrency. */
export type StatementFault = Readonly<{ row: number; code: string }>
/** What a statement holds; `debits`: lines of money that went out, or of none. */
export type BankStatement = Readonly<{
  credits: readonly StatementCredit[]
  faults: readonly StatementFault[]
  debits: number
}>

/** Lines that are read of one statement. */
export const MAX_STATEMENT_ROWS = 2_000
const LONGEST = 200
const DAY_WITH_SLASHES = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u
const TIME_BEHIND = /[ T]\d{1,2}:\d{2}(?::\d{2})?$/u

/**
 * The money that came in by the lines of a statement of account, in the order of the file. A line that cannot be read is named and
 * left out; nothing is guessed. Only euro. Errors: statement.headMissing (no row names day and sum), statement.tooLong (most).
 */
export function readStatement(rows: readonly (readonly string[])[]): Result<BankStatement> {
  const head = findStatementHead(rows)
  if (head === undefined) return failure('statement.headMissing')
  if (rows.length - head.row > MAX_STATEMENT_ROWS) {
    return failure('statement.tooLong', undefined, { most: MAX_STATEMENT_ROWS })
  }
  const credits: StatementCredit[] = []
  const faults: StatementFault[] = []
  let debits = 0
  for (const [index, cells] of rows.entries()) {
    if (index <= head.row || cells.every((cell) => cell.trim() === '')) continue
    const read = readLine(cells, head, index + 1)
    if (read === 'debit') debits += 1
    else if (read.ok) credits.push(read.value)
    else faults.push({ row: index + 1, code: read.error.code })
  }
  return success({ credits, faults, debits })
}

function readLine(cells: readonly string[], { places }: StatementHead, row: number): Result<StatementCredit> | 'debit' {
  const cell = (column: StatementColumn): string => {
    const place = places[column]
    return place === undefined ? '' : (cells[place] ?? '').trim().replace(/\s+/gu, ' ').slice(0, LONGEST)
  }
  const sum = cell('amount').replace(/^\+\s*/u, '')
  // A row of another account, or of money that went out, has no sum in this column.
  if (sum === '') return 'debit'
  const amount = parseAmount(sum)
  if (!amount.ok) return amount.error.code === 'amount.negative' ? 'debit' : amount
  if (amount.value === 0) return 'debit'
  const date = parseDate(cell('date').replace(TIME_BEHIND, '').replace(DAY_WITH_SLASHES, '$1.$2.$3.'))
  if (!date.ok) return date
  const currency = cell('currency').toUpperCase()
  if (currency !== '' && !['EUR', '€', '978'].includes(currency)) return failure('statement.otherCurrency')
  const said = { payer: cell('payer'), purpose: cell('purpose'), reference: cell('reference') }
  return success({ row, date: date.value, amountCents: amount.value, ...said })
}
