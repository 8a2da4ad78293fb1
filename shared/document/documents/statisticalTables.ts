import { heads } from '../../domain/legal/heads.ts'
import { findOffice } from '../../domain/offices/offices.ts'
import type { Statistics } from '../../domain/statistics/statistics.ts'
import type { SafeTable } from '../../domain/statistics/suppression.ts'
import { paired, type Block, type TableRow } from '../content/content.ts'
import { hasWord, samePair, wordPair } from '../words.ts'
import { formatShortAmountPair } from './amountPairs.ts'
import type { Bilingual } from '../../text/bilingual.ts'

const MONEY_DASH = samePair('–')
const OUTCOMES = 'claims.outcome'

/**
 * The outcomes of claims as bars, with their table below; a hidden count has no bar and says so. The table alone where no
 * bar would be, nothing where no table of outcomes is.
 */
export function composeOutcomeChart({ tables, k }: Statistics): readonly Block[] {
  const table = tables.find(({ id }) => id === OUTCOMES)
  if (table === undefined) return []
  const values = table.cells[0] ?? []
  if (values.every((value) => value === null || value === 0)) return [counts(table, k)]
  return [
    {
      kind: 'chart',
      id: 'outcomes',
      title: paired(wordPair('stat.claims.outcome')),
      alt: wordPair('stat.chartAlt'),
      groupHeader: paired(wordPair('stat.outcome')),
      series: [{ name: paired(wordPair('stat.claims')), fill: 'solid' }],
      groups: table.columns.map((key, index) => ({
        label: paired(label(key)),
        values: [values[index] ?? 0],
        shown: [count(values[index] ?? null, k)],
      })),
    },
  ]
}

/** Every table of counts with its heading, but for the outcomes, which stand with their chart. */
export function composeCountTables({ tables, k }: Statistics): readonly Block[] {
  return tables
    .filter(({ id, columns }) => columns.length > 0 && id !== OUTCOMES)
    .flatMap((table) => [heading(table), counts(table, k)])
}

function heading({ id }: SafeTable): Block {
  return {
    kind: 'text',
    id: `heading.${id}`,
    style: 'subheading',
    outline: 2,
    keepWithNext: true,
    text: paired(title(id)),
  }
}

// A simple list stands upright; a cross table keeps its rows and columns.
function counts(table: SafeTable, k: number): Block {
  const { id, rows, columns, cells, rowTotals, columnTotals, total } = table
  const isList = rows.length === 1 && rows[0] === ''
  const header = isList ? [wordPair('stat.count')] : [...columns.map(label), wordPair('table.total')]
  const body: TableRow[] = isList
    ? columns.map((key, at) => row([label(key), count(cells[0]?.[at] ?? null, k)]))
    : rows.map((key, at) =>
        row([label(key), ...(cells[at] ?? []).map((cell) => count(cell, k)), count(rowTotals[at] ?? null, k)]),
      )
  const totals = isList ? [count(total, k)] : [...columnTotals.map((cell) => count(cell, k)), count(total, k)]
  return {
    kind: 'table',
    id,
    summary: paired(title(id)),
    columns: [
      { header: paired(wordPair('stat.kind')), share: 40, align: 'left' },
      ...header.map((text) => ({ header: paired(text), share: 60 / header.length, align: 'right' as const })),
    ],
    rows: [...body, row([wordPair('table.total'), ...totals], true)],
  }
}

/** Sums by head of damage and in all. */
export function composeMoneyTables({
  heads: byHead,
  money,
  collectedPercent,
  medianDaysToPayment,
}: Statistics): readonly Block[] {
  const days = medianDaysToPayment === null ? MONEY_DASH : samePair(String(medianDaysToPayment))
  const percent = collectedPercent === null ? MONEY_DASH : samePair(`${collectedPercent} %`)
  const columns = (...keys: readonly Bilingual[]) =>
    keys.map((key, at) => ({
      header: paired(key),
      share: at === 0 ? 50 : 25,
      align: at === 0 ? ('left' as const) : ('right' as const),
    }))
  return [
    {
      kind: 'table',
      id: 'money.heads',
      summary: paired(wordPair('stat.moneyByHead')),
      columns: columns(wordPair('table.head'), wordPair('table.claimed'), wordPair('table.awarded')),
      rows: byHead.map(({ code, claimedCents, awardedCents }) =>
        row([label(code), euro(claimedCents), euro(awardedCents)]),
      ),
    },
    {
      kind: 'table',
      id: 'money.all',
      summary: paired(wordPair('stat.moneyInAll')),
      columns: columns(wordPair('stat.kind'), wordPair('table.amount')),
      rows: [
        ...Object.entries(money).map(([key, cents]) => row([label(key), euro(cents)])),
        row([wordPair('stat.collectedPercent'), percent]),
        row([wordPair('stat.medianDays'), days]),
      ],
    },
  ]
}

function count(value: number | null, k: number): Bilingual {
  return samePair(value === null ? `< ${k}` : String(value))
}

function euro(cents: number | null): Bilingual {
  return cents === null ? MONEY_DASH : formatShortAmountPair(cents)
}

function title(id: string): Bilingual {
  const key = `stat.${id}`
  return hasWord(key) ? wordPair(key) : samePair(id)
}

// Courts and heads have names of their own; a year or a country code stands as it is.
function label(key: string): Bilingual {
  const named = `stat.key.${key}`
  if (hasWord(named)) return wordPair(named)
  return findOffice(key)?.nominative ?? heads.find((head) => head.code === key)?.name ?? samePair(key)
}

function row(cells: readonly Bilingual[], emphasis = false): TableRow {
  return { cells: cells.map((cell) => paired(cell)), emphasis }
}
