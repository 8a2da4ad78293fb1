import { MONEY } from '../../domain/statistics/moneyTables.ts'
import type { CourseTable, Monitoring } from '../../domain/statistics/monitoring.ts'
import type { SafeTable } from '../../domain/statistics/suppression.ts'
import type { SheetCell } from '../../format/sheetCell.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { samePair, wordPair } from '../words.ts'
import { moneyOf } from './statisticalTables.ts'
import { courseLabel, figureLabel, moneyLabel, stepLabel, tableTitle, waitLabel } from './statisticalWords.ts'

type Pick = (text: Bilingual) => string
type Unit = 'stat.people' | 'stat.euro' | 'stat.days' | 'stat.percent' | 'stat.count'

/** The columns of the sheet of figures: one figure a row, so that any program can turn it as it likes. */
export function figureColumns(pick: Pick): readonly Readonly<{ label: string; width: number }>[] {
  const column = (text: Bilingual, width: number) => ({ label: pick(text), width })
  return [
    column(wordPair('stat.figure'), 40),
    column(wordPair('stat.row'), 34),
    column(wordPair('stat.column'), 30),
    column(wordPair('stat.value'), 16),
    column(wordPair('stat.unit'), 12),
  ]
}

/** Every figure of the report as a row; where a number is hidden the row says so, as the report on paper does. */
export function figureRows(figures: Monitoring, pick: Pick): readonly (readonly SheetCell[])[] {
  const hidden = pick(wordPair('stat.hidden'))
  const isCount = (unit: Unit) => unit === 'stat.people' || unit === 'stat.count'
  const unsaid = (unit: Unit) => (isCount(unit) ? `< ${String(figures.k)}` : hidden)
  const row = (
    table: Bilingual,
    name: Bilingual,
    column: Bilingual,
    value: number | null,
    unit: Unit,
    whereHidden = unsaid(unit),
  ) => [pick(table), pick(name), pick(column), cellOf(value, unit, whereHidden), pick(wordPair(unit))]
  const { steps, shares, waits, course, tables, grounds, heads, further } = figures
  const money = steps.filter(({ step }) => step !== 'informed')
  const none = samePair('')
  const title = tableTitle
  return [
    ...steps.map(({ step, people }) => row(title('steps'), stepLabel(step), none, people, 'stat.people', hidden)),
    ...money.map(({ step, cents }) => row(title('steps'), stepLabel(step), none, cents, 'stat.euro')),
    ...(['decided', 'awarded', 'paid'] as const).map((share) =>
      row(title('shares'), wordPair(`stat.share.${share}`), none, shares[share], 'stat.percent'),
    ),
    ...waits.flatMap((wait) => [
      row(title('waits'), waitLabel(wait), wordPair('stat.median'), wait.median, 'stat.days'),
      row(title('waits'), waitLabel(wait), samePair('25 %'), wait.low, 'stat.days'),
      row(title('waits'), waitLabel(wait), samePair('75 %'), wait.high, 'stat.days'),
    ]),
    ...[...countsOf(course), ...countsOf(grounds)].map(({ id, name, column, value }) =>
      row(title(id), name, column, value, 'stat.people'),
    ),
    ...[...tables, heads].flatMap((table) => [
      ...countsOf(table).map(({ name, column, value }) => row(title(table.id), name, column, value, 'stat.people')),
      ...moneyIn(table).map(({ name, column, value }) => row(title(table.id), name, column, value, 'stat.euro')),
    ]),
    ...further
      .flatMap(countsOf)
      .map(({ id, name, column, value }) => row(title(id), name, column, value, 'stat.count')),
  ]
}

type Figure = Readonly<{ id: string; name: Bilingual; column: Bilingual; value: number | null }>

function countsOf({ id, rows, columns, cells, rowTotals, columnTotals, total }: SafeTable): readonly Figure[] {
  const isList = rows.length === 1 && rows[0] === ''
  const whole = wordPair('table.total')
  const label = id === 'course' ? courseLabel : figureLabel
  if (isList) {
    const own = columns.map((key, at) => ({
      id,
      name: label(key),
      column: samePair(''),
      value: cells[0]?.[at] ?? null,
    }))
    return [...own, { id, name: whole, column: samePair(''), value: total }]
  }
  const line = (name: Bilingual, values: readonly (number | null)[], sum: number | null): readonly Figure[] => [
    ...columns.map((key, at) => ({ id, name, column: courseLabel(key), value: values[at] ?? null })),
    { id, name, column: whole, value: sum },
  ]
  return [
    ...rows.flatMap((name, at) => line(figureLabel(name), cells[at] ?? [], rowTotals[at] ?? null)),
    ...(columnTotals.length === 0 ? [] : line(whole, columnTotals, total)),
  ]
}

function moneyIn(table: CourseTable): readonly Figure[] {
  const which = MONEY.filter((money) => moneyOf(table).includes(money))
  return table.rows.flatMap((name, at) =>
    which.map((money) => ({
      id: table.id,
      name: figureLabel(name),
      column: moneyLabel(money),
      value: table.money[at]?.[money] ?? null,
    })),
  )
}

function cellOf(value: number | null, unit: Unit, whereHidden: string): SheetCell {
  if (value === null) return whereHidden
  return unit === 'stat.euro' ? { cents: value } : { count: value }
}
