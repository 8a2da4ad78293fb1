import type { ReadRow } from '../../format/readCell.ts'
import { foldKey } from '../../text/fold.ts'
import { headByCode } from '../legal/heads.ts'
import { MOST_DEBTORS, MOST_HEADS, MOST_PAYMENTS, START_COLUMNS, type StartColumn } from './columns.ts'
import { StartCells, type StartReading } from './startCells.ts'
import {
  USUAL_SOURCE,
  type ReadStartRow,
  type StartDebtor,
  type StartHead,
  type StartPayment,
  type StartRow,
} from './startRow.ts'

const USUAL_DAYS_TO_PAY = 15
const MOST_DAYS = 3660
/** Trafficking in human beings. */
const USUAL_ARTICLE = { article: '444' }
/** What the first cell of the example of a template begins with, folded. */
const EXAMPLE = ['primjer', 'example'] as const

/** Whether a row is the example that the template brings along: it is never entered. */
export function isExample(row: ReadRow, reading: StartReading): boolean {
  const place = reading.places.get('mark')
  const cell = place === undefined ? undefined : row.cells.get(place)
  const typed = cell !== undefined && 'text' in cell ? foldKey(cell.text.slice(0, 100)) : ''
  return EXAMPLE.some((word) => typed.startsWith(word))
}

/**
 * One decision out of a row of the list, with everything that is wrong in its cells. What a rule of law says of it is asked of the acts by
 * which it is entered, not here. Never fails.
 */
export function readStartRow(row: ReadRow, reading: StartReading): ReadStartRow {
  const cells = new StartCells(row, reading)
  if (row.isMerged) cells.fail('startList.merged')
  requireFilled(cells)
  const mark = cells.text('mark') ?? ''
  const judgment = cells.text('judgment') ?? ''
  const value = readValue(cells, { row: row.row, mark, judgment })
  const { problems } = cells
  const base = { row: row.row, mark, judgment, problems }
  return value === undefined || problems.length > 0 ? base : { ...base, value }
}

function requireFilled(cells: StartCells): void {
  for (const column of Object.keys(START_COLUMNS) as StartColumn[]) {
    const row = START_COLUMNS[column]
    if ('required' in row && cells.isEmpty(column)) cells.fail('startList.cellMissing', { column })
  }
}

function readValue(cells: StartCells, base: Pick<StartRow, 'row' | 'mark' | 'judgment'>): StartRow | undefined {
  const victim = readVictim(cells)
  const judge = { name: cells.text('judge'), sex: cells.choice('sex', 'judgeSex') }
  const debtors = readDebtors(cells)
  const date = cells.date('date')
  const heads = readHeads(cells)
  const article = cells.article() ?? USUAL_ARTICLE
  const optional = {
    ...part('prosecution', cells.choice('office', 'prosecution')),
    ...part('prosecutionMark', cells.text('prosecutionMark')),
    ...part('filed', cells.date('filed')),
    ...part('filedWith', cells.choice('filedWith', 'filedWith')),
    ...part('jointly', readJointly(cells, debtors.length)),
    ...part('court', cells.choice('office', 'court')),
    ...readService(cells),
    ...part('final', cells.date('final')),
    ...part('enforceable', cells.date('enforceable')),
    ...readEnforcement(cells, debtors),
  }
  const daysToPay = cells.isEmpty('daysToPay') ? USUAL_DAYS_TO_PAY : cells.whole('daysToPay', MOST_DAYS)
  const payments = readPayments(cells, debtors)
  const { name, sex } = judge
  if (victim === undefined || name === undefined || sex === undefined || date === undefined) return undefined
  if (daysToPay === undefined) return undefined
  return {
    ...base,
    offence: article,
    victim,
    debtors,
    judge: { name, sex },
    date,
    daysToPay,
    heads,
    payments,
    ...optional,
  }
}

function part<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>)
}

function readVictim(cells: StartCells): StartRow['victim'] | undefined {
  const name = cells.text('victim')
  const sex = cells.choice('sex', 'victimSex')
  const cnr = cells.text('pseudonym')
  const en = cells.text('pseudonymEn')
  if (cnr === undefined && en !== undefined) cells.fail('startList.pseudonymMissing', { column: 'pseudonym' })
  if (name === undefined || sex === undefined) return undefined
  return { name, sex, ...(cnr === undefined ? {} : { pseudonym: { cnr, en: en ?? cnr } }) }
}

function readDebtors(cells: StartCells): readonly StartDebtor[] {
  const numbers = Array.from({ length: MOST_DEBTORS }, (_none, index) => index + 1)
  const found = numbers.flatMap((number): StartDebtor[] => {
    const [name, sex] = [cells.text('debtor', number), cells.choice('sex', 'debtorSex', number)]
    const share = cells.share(number)
    if (name === undefined) {
      const isLoose = !cells.isEmpty('debtorSex', number) || !cells.isEmpty('debtorShare', number)
      if (isLoose && cells.isEmpty('debtor', number)) cells.fail('startList.cellMissing', { column: 'debtor', number })
      return []
    }
    if (sex === undefined) {
      if (cells.isEmpty('debtorSex', number)) cells.fail('startList.cellMissing', { column: 'debtorSex', number })
      return []
    }
    return [{ name, sex, ...(share === undefined ? {} : { share }) }]
  })
  const names = found.map(({ name }) => foldKey(name))
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (twice >= 0) cells.fail('startList.debtorTwice', { column: 'debtor', number: twice + 1 })
  if (found.length === 0 && cells.isEmpty('debtor', 1))
    cells.fail('startList.cellMissing', { column: 'debtor', number: 1 })
  return found
}

function readJointly(cells: StartCells, debtors: number): boolean | undefined {
  const jointly = cells.yesNo('jointly')
  if (debtors > 1 && cells.isEmpty('jointly')) cells.fail('startList.cellMissing', { column: 'jointly' })
  return debtors > 1 ? jointly : undefined
}

function readHeads(cells: StartCells): readonly StartHead[] {
  const numbers = Array.from({ length: MOST_HEADS }, (_none, index) => index + 1)
  const columns = ['headCode', 'headClaimed', 'headAwarded', 'headInterest'] as const
  const found = numbers.flatMap((number): StartHead[] => {
    if (columns.every((column) => cells.isEmpty(column, number))) return []
    const missing = (['headCode', 'headAwarded'] as const).find((column) => cells.isEmpty(column, number))
    if (missing !== undefined) cells.fail('startList.cellMissing', { column: missing, number })
    const code = cells.head(number)
    return code === undefined || missing !== undefined ? [] : readHead(cells, code, number)
  })
  if (found.length === 0 && columns.every((column) => cells.isEmpty(column, 1))) {
    cells.fail('startList.cellMissing', { column: 'headCode', number: 1 })
  }
  return found
}

function readHead(cells: StartCells, code: StartHead['code'], number: number): StartHead[] {
  const from = part('interestFrom', cells.date('headInterest', number))
  const isReturn = headByCode(code).kind === 'return'
  if (isReturn && cells.isEmpty('headClaimed', number)) {
    // Things are given back and contracts annulled: granted or not, without a sum.
    const granted = cells.choice('yesNo', 'headAwarded', number)
    return granted === undefined ? [] : [{ code, claimedCents: null, awardedCents: 0, granted: granted === 'yes' }]
  }
  const awarded = cells.cents('headAwarded', number)
  const claimed = cells.isEmpty('headClaimed', number) ? awarded : cells.cents('headClaimed', number)
  return awarded === undefined || claimed === undefined
    ? []
    : [{ code, claimedCents: claimed, awardedCents: awarded, ...from }]
}

function readService(cells: StartCells): Pick<StartRow, 'service'> {
  const date = cells.date('served')
  const channel = cells.choice('channel', 'channel')
  for (const [column, other] of [
    ['served', 'channel'],
    ['channel', 'served'],
  ] as const) {
    if (cells.isEmpty(column) && !cells.isEmpty(other)) cells.fail('startList.cellMissing', { column })
  }
  return date === undefined || channel === undefined ? {} : { service: { date, channel } }
}

const OF_ENFORCEMENT = ['motion', 'motionDebtor', 'body', 'bodyName', 'enforcementMark', 'ruling'] as const

function readEnforcement(cells: StartCells, debtors: readonly StartDebtor[]): Pick<StartRow, 'enforcement'> {
  if (OF_ENFORCEMENT.every((column) => cells.isEmpty(column))) return {}
  for (const column of ['motion', 'body', 'bodyName'] as const) {
    if (cells.isEmpty(column)) cells.fail('startList.cellMissing', { column })
  }
  // Only what is enforceable is enforced (ZKP 220/2): the day of it is needed to say so.
  if (cells.isEmpty('enforceable')) cells.fail('startList.enforcementEarly', { column: 'enforceable' })
  const [date, name] = [cells.date('motion'), cells.text('bodyName')]
  const body = cells.choice('body', 'body')
  const debtor = readDebtor(cells, debtors, 'motionDebtor', undefined, true)
  const rest = { ...part('mark', cells.text('enforcementMark')), ...part('ruling', cells.date('ruling')) }
  if (date === undefined || name === undefined || body === undefined || debtor === undefined) return {}
  return { enforcement: { debtor, body, name, date, ...rest } }
}

/** Which debtor is meant, by the number or the name; the only one where nobody is named. */
function readDebtor(
  cells: StartCells,
  debtors: readonly StartDebtor[],
  column: 'motionDebtor' | 'paidBy',
  number: number | undefined,
  isNeeded: boolean,
): number | undefined {
  const place = { column, ...(number === undefined ? {} : { number }) }
  if (cells.isEmpty(column, number)) {
    if (debtors.length === 1) return 0
    if (isNeeded && debtors.length > 0) cells.fail('startList.debtorUnnamed', place)
    return undefined
  }
  const typed = cells.text(column, number)
  if (typed === undefined) return undefined
  const found = debtors.findIndex(({ name }, index) => typed === String(index + 1) || foldKey(name) === foldKey(typed))
  if (found < 0) cells.fail('startList.debtorUnknown', place)
  return found < 0 ? undefined : found
}

function readPayments(cells: StartCells, debtors: readonly StartDebtor[]): readonly StartPayment[] {
  const numbers = Array.from({ length: MOST_PAYMENTS }, (_none, index) => index + 1)
  const found = numbers.flatMap((number): StartPayment[] => {
    if ((['paidOn', 'paid', 'paidSource', 'paidBy'] as const).every((column) => cells.isEmpty(column, number)))
      return []
    for (const column of ['paidOn', 'paid'] as const) {
      if (cells.isEmpty(column, number)) cells.fail('startList.cellMissing', { column, number })
    }
    const [date, amountCents] = [cells.date('paidOn', number), cells.cents('paid', number)]
    const source = cells.isEmpty('paidSource', number) ? USUAL_SOURCE : cells.choice('source', 'paidSource', number)
    const isOfDebtor = source === 'debtor' || source === 'bailiff'
    const debtor = readDebtor(cells, debtors, 'paidBy', number, isOfDebtor)
    if (date === undefined || amountCents === undefined || source === undefined) return []
    return [{ date, amountCents, source, ...(isOfDebtor && debtor !== undefined ? { debtor } : {}) }]
  })
  return found.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
}
