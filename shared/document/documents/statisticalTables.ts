import { MONEY, type Money } from '../../domain/statistics/moneyTables.ts'
import { reachedIn, type CourseTable, type Monitoring } from '../../domain/statistics/monitoring.ts'
import type { SafeTable } from '../../domain/statistics/suppression.ts'
import { paired, type Block, type ChartBlock, type TableBlock, type TableRow } from '../content/content.ts'
import { samePair, wordPair } from '../words.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import {
  countText,
  courseHeading,
  courseLabel,
  daysText,
  definitions,
  figureLabel,
  moneyLabel,
  moneyText,
  percentText,
  reachedText,
  stepLabel,
  tableTitle,
  waitLabel,
} from './statisticalWords.ts'

const FILLS = ['light', 'hatch', 'solid'] as const

/** The steps from the notice to the payment as bars, and below them people, money and shares. */
export function composeSteps({ steps, shares }: Monitoring): readonly Block[] {
  const filed = steps.find(({ step }) => step === 'filed')?.people ?? null
  const ofFiled = (people: number | null) =>
    people === null || filed === null || filed === 0 ? null : Math.round((people * 100) / filed)
  const rows = steps.map(({ step, people, cents }) =>
    row([
      stepLabel(step),
      reachedText(people),
      step === 'informed' ? samePair('') : percentText(ofFiled(people)),
      step === 'informed' ? samePair('') : moneyText(cents),
    ]),
  )
  const names = [wordPair('stat.step'), wordPair('stat.people'), wordPair('stat.ofFiled'), wordPair('stat.amount')]
  return [
    ...barsOf(
      'steps',
      wordPair('stat.stepsAlt'),
      wordPair('stat.step'),
      [wordPair('stat.people')],
      [...steps.map(({ step, people }) => ({ label: stepLabel(step), values: [people] }))],
      reachedText,
    ),
    heading('stepsMoney'),
    table('steps.money', tableTitle('stepsMoney'), names, rows),
    heading('shares'),
    table(
      'shares',
      tableTitle('shares'),
      [wordPair('stat.figure'), wordPair('stat.share')],
      [
        row([wordPair('stat.share.decided'), percentText(shares.decided)]),
        row([wordPair('stat.share.awarded'), percentText(shares.awarded)]),
        row([wordPair('stat.share.paid'), percentText(shares.paid)]),
      ],
    ),
  ]
}

/** The days between the steps as bars of their medians, and below them the middle half. */
export function composeWaits({ waits }: Monitoring): readonly Block[] {
  const half = (low: number | null, high: number | null) =>
    low === null || high === null ? daysText(null) : samePair(`${String(low)}–${String(high)}`)
  const groups = waits.map((wait) => ({ label: waitLabel(wait), values: [wait.median] }))
  return [
    ...barsOf('waits', wordPair('stat.waitsAlt'), wordPair('stat.step'), [wordPair('stat.median')], groups, daysText),
    table(
      'waits.half',
      wordPair('stat.half'),
      [wordPair('stat.step'), wordPair('stat.half')],
      waits.map((wait) => row([waitLabel(wait), half(wait.low, wait.high)])),
    ),
  ]
}

/** Why people were referred with their whole claim, as bars. */
export function composeGrounds({ grounds, k }: Monitoring): readonly Block[] {
  return barsOf(
    'ground',
    wordPair('stat.groundAlt'),
    wordPair('stat.kind'),
    [wordPair('stat.people')],
    grounds.columns.map((key, at) => ({ label: figureLabel(key), values: [grounds.cells[0]?.[at] ?? null] })),
    (value) => countText(value, k),
  )
}

/** Year by year who filed, was awarded something and was paid, as bars. */
export function composeYears({ tables }: Monitoring): readonly Block[] {
  const years = tables.find(({ id }) => id === 'year')
  if (years === undefined || years.rows.length === 0) return []
  const groups = years.rows.map((name, at) => {
    const reached = (step: 'filed' | 'decided' | 'paid') =>
      reachedIn(years.cells[at] ?? [], years.rowTotals[at] ?? null, step)
    return { label: figureLabel(name), values: [reached('filed'), reached('decided'), reached('paid')] }
  })
  const series = [stepLabel('filed'), stepLabel('decided'), stepLabel('paid')]
  return barsOf('years', wordPair('stat.yearsAlt'), wordPair('stat.kind'), series, groups, reachedText)
}

/** People by how far they came, in every dimension, each with its money. */
export function composeCourseTables({ course, tables, heads, k }: Monitoring): readonly Block[] {
  return [
    heading('course'),
    counts(course, k),
    ...[...tables, heads]
      .filter(({ rows }) => rows.length > 0)
      .flatMap((one) => [heading(one.id), counts(one, k), ...moneyTable(one)]),
  ]
}

/** The further counts: lists of people, claims and cases. */
export function composeFurther({ further, k }: Monitoring): readonly Block[] {
  return further.filter(({ columns }) => columns.length > 0).flatMap((one) => [heading(one.id), counts(one, k)])
}

/** What every figure means. */
export function composeDefinitions(): readonly Block[] {
  const columns = [wordPair('stat.figure'), wordPair('stat.definition')]
  return [
    {
      kind: 'table',
      id: 'definitions',
      summary: paired(wordPair('stat.definitions')),
      columns: columns.map((name, at) => ({ header: paired(name), share: at === 0 ? 26 : 74, align: 'left' })),
      rows: definitions().map(({ name, text }) => row([name, text])),
    },
  ]
}

/** The money a table can tell of: of a head nobody says what is final or paid. */
export function moneyOf({ id }: SafeTable): readonly Money[] {
  return id === 'head' ? ['claimedCents', 'awardedCents'] : MONEY
}

function moneyTable(one: CourseTable): readonly Block[] {
  const which = moneyOf(one)
  const title = wordPair('stat.money', { table: tableTitle(one.id) })
  const rows = one.rows.map((name, at) =>
    row([figureLabel(name), ...which.map((money) => moneyText(one.money[at]?.[money] ?? null))]),
  )
  const caption = { style: 'note', keepWithNext: true, text: paired(title) } as const
  return [
    { kind: 'text', id: `caption.${one.id}`, ...caption },
    table(`${one.id}.money`, title, [wordPair('stat.kind'), ...which.map(moneyLabel)], rows),
  ]
}

// A simple list stands upright; a cross table keeps its rows and columns.
function counts(one: SafeTable, k: number): TableBlock {
  const { id, rows, columns, cells, rowTotals, columnTotals, total } = one
  const isList = rows.length === 1 && rows[0] === ''
  const header = isList ? [wordPair('stat.count')] : [...columns.map(courseHeading), wordPair('table.total')]
  const label = id === 'course' ? courseLabel : figureLabel
  const body = isList
    ? columns.map((key, at) => row([label(key), countText(cells[0]?.[at] ?? null, k)]))
    : rows.map((key, at) =>
        row([label(key), ...(cells[at] ?? []).map((cell) => countText(cell, k)), countText(rowTotals[at] ?? null, k)]),
      )
  const totals = isList ? [countText(total, k)] : [...columnTotals, total].map((cell) => countText(cell, k))
  // The rows of heads of damage are no parts of one whole.
  const sums = columnTotals.length === 0 ? [] : [row([wordPair('table.total'), ...totals], true)]
  return table(id, tableTitle(id), [wordPair('stat.kind'), ...header], [...body, ...sums])
}

type Group = Readonly<{ label: Bilingual; values: readonly (number | null)[] }>

/** Bars with their table below; a hidden value has no bar and says so. */
function barsOf(
  id: string,
  alt: Bilingual,
  groupHeader: Bilingual,
  series: readonly Bilingual[],
  groups: readonly Group[],
  text: (value: number | null) => Bilingual,
): readonly ChartBlock[] {
  return [
    {
      kind: 'chart',
      id,
      title: paired(tableTitle(`chart.${id}`)),
      alt,
      groupHeader: paired(groupHeader),
      series: series.map((name, at) => ({
        name: paired(name),
        fill: FILLS[at + FILLS.length - series.length] ?? 'solid',
      })),
      groups: groups.map(({ label, values }) => ({
        label: paired(label),
        values: values.map((value) => value ?? 0),
        shown: values.map(text),
      })),
    },
  ]
}

function heading(id: string): Block {
  return {
    kind: 'text',
    id: `heading.${id}`,
    style: 'subheading',
    outline: 2,
    keepWithNext: true,
    text: paired(tableTitle(id)),
  }
}

function table(id: string, summary: Bilingual, names: readonly Bilingual[], rows: readonly TableRow[]): TableBlock {
  const first = names.length > 5 ? 24 : 46
  return {
    kind: 'table',
    id,
    summary: paired(summary),
    columns: names.map((name, at) => ({
      header: paired(name),
      share: at === 0 ? first : (100 - first) / (names.length - 1),
      align: at === 0 ? 'left' : 'right',
    })),
    rows,
  }
}

function row(cells: readonly Bilingual[], emphasis = false): TableRow {
  return { cells: cells.map((cell) => paired(cell)), emphasis }
}
