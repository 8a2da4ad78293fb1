import { addUpCents } from '../money/cents.ts'
import type { PersonCourse } from './course.ts'

/** What is added up, from the claim to the money: each is a part of the one before. */
export const MONEY = ['claimedCents', 'awardedCents', 'finalCents', 'paidCents'] as const
/** One of `MONEY`. */
export type Money = (typeof MONEY)[number]

/** A row of a table: its people; what each has in it, in cents; whether their counts are shown. */
export type MoneyRow = Readonly<{
  people: readonly PersonCourse[]
  amount: (person: PersonCourse, money: Money) => number
  countShown: Readonly<Record<Money, boolean>>
}>
/** A sum in cents, or `null` where it would tell of few. */
export type SafeMoney = Readonly<Record<Money, number | null>>
/** The rows of a table with their sums fit for publication. */
export type SafeMoneyTable = readonly SafeMoney[]

type Sum = { readonly cents: number; hidden: boolean }
type Row = Readonly<Record<Money, Sum> & { of: MoneyRow }>

/**
 * Sums by row for several tables over the same people, and their common totals. A sum is hidden where its count is, where 1 to
 * k − 1 people account for it or for what a larger sum of the same row is above it; and so are as many further sums as are
 * needed so that no such sum follows as the rest of a total. Never fails. Source: domain §14 (small cells).
 */
export function hideMoney(
  tables: readonly (readonly MoneyRow[])[],
  all: MoneyRow,
  k: number,
): Readonly<{ tables: readonly SafeMoneyTable[]; total: SafeMoney }> {
  const sheets = tables.map((rows) => rows.map((row) => toRow(row, k)))
  const total = toRow(all, k)
  let changed = true
  while (changed) {
    changed = false
    for (const row of [total, ...sheets.flat()]) changed = hideRemainders(row, k) || changed
    for (const rows of sheets) for (const money of MONEY) changed = hideRest(rows, total, money, k) || changed
  }
  return { tables: sheets.map((rows) => rows.map(publish)), total: publish(total) }
}

function toRow(row: MoneyRow, k: number): Row {
  const sum = (money: Money): Sum => ({
    cents: addUpCents(row.people.map((person) => row.amount(person, money))),
    hidden: !row.countShown[money] || isFew(countBehind([row], money, k), k),
  })
  return {
    of: row,
    claimedCents: sum('claimedCents'),
    awardedCents: sum('awardedCents'),
    finalCents: sum('finalCents'),
    paidCents: sum('paidCents'),
  }
}

/** Of how many people these rows hold money, or more of the one than of the other; no further than to k. */
function countBehind(rows: readonly MoneyRow[], money: Money, k: number, less?: Money): number {
  const found = new Set<PersonCourse>()
  for (const { people, amount } of rows) {
    for (const person of people) {
      if (amount(person, money) === (less === undefined ? 0 : amount(person, less))) continue
      found.add(person)
      if (found.size >= k) return k
    }
  }
  return found.size
}

function isFew(count: number, k: number): boolean {
  return count > 0 && count < k
}

/** Of two sums of a row that are shown, the later is hidden where few account for the difference. */
function hideRemainders(row: Row, k: number): boolean {
  let changed = false
  for (const [at, later] of MONEY.entries()) {
    for (const earlier of MONEY.slice(0, at)) {
      if (row[earlier].hidden || row[later].hidden) continue
      if (!isFew(countBehind([row.of], earlier, k, later), k)) continue
      row[later].hidden = true
      changed = true
    }
  }
  return changed
}

/** What the shown rows leave of a shown total may not be the money of few, alone or taken from a larger sum of these rows. */
function hideRest(rows: readonly Row[], total: Row, money: Money, k: number): boolean {
  const hidden = rows.filter((row) => row[money].hidden)
  if (total[money].hidden ? hidden.length > 0 : hidden.length === 0) return false
  const own = hidden.map((row) => row.of)
  const larger = MONEY.slice(0, MONEY.indexOf(money)).filter((one) => isKnown(one, rows, hidden, total))
  const tells =
    // A hidden total is the sum of rows that are all shown.
    hidden.length < 2 ||
    countBehind(own, money, k) < k ||
    larger.some((one) => isFew(countBehind(own, one, k, money), k))
  if (!tells) return false
  const next = rows
    .filter((row) => !row[money].hidden)
    .toSorted((one, other) => rankOf(one[money]) - rankOf(other[money]))[0]
  if (next === undefined && total[money].hidden) return false
  ;(next ?? total)[money].hidden = true
  return true
}

/** Whether a sum over these rows is shown or follows from a shown total. */
function isKnown(money: Money, rows: readonly Row[], among: readonly Row[], total: Row): boolean {
  const hidden = rows.filter((row) => row[money].hidden)
  return (
    hidden.every((row) => !among.includes(row)) || (!total[money].hidden && hidden.every((row) => among.includes(row)))
  )
}

/** The smallest sum first, nought last. */
function rankOf({ cents }: Sum): number {
  return cents === 0 ? Infinity : cents
}

function publish(row: Row): SafeMoney {
  const shown = (money: Money) => (row[money].hidden ? null : row[money].cents)
  return {
    claimedCents: shown('claimedCents'),
    awardedCents: shown('awardedCents'),
    finalCents: shown('finalCents'),
    paidCents: shown('paidCents'),
  }
}
