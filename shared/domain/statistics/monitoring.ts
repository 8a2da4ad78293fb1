import { addUpCents } from '../money/cents.ts'
import { COURSE, collectCourses, type PersonCourse } from './course.ts'
import { hideMoney, type Money, type MoneyRow, type SafeMoney, type SafeMoneyTable } from './moneyTables.ts'
import { countPeople, DIMENSIONS, FIRST_OF, STEPS, type PeopleTables, type Step } from './peopleTables.ts'
import { stateOn } from './stateOn.ts'
import { collectCaseFact, DEFAULT_K, type CaseFact } from './statistics.ts'
import type { StatisticsCase } from './statisticsCase.ts'
import type { SafeTable } from './suppression.ts'
import { measureWaits, type Wait } from './waits.ts'

/** How many reached a step, and the money of that step in cents (none at the first). */
export type StepFigure = Readonly<{ step: Step; people: number | null; cents: number | null }>
/** People by how far they came, row by row, with the money of each row. */
export type CourseTable = SafeTable & Readonly<{ money: SafeMoneyTable }>

/** All figures of the report, fit for publication: `null` stands where a number is hidden. Shares in whole percent. */
export type Monitoring = Readonly<{
  k: number
  /** The day whose end the figures show; `null` where everything on file counts. */
  at: string | null
  cases: number | null
  people: number | null
  steps: readonly StepFigure[]
  /** Decided in the criminal case of those who filed; awarded of the money claimed; paid of the money awarded. */
  shares: Readonly<Record<'decided' | 'awarded' | 'paid', number | null>>
  waits: readonly Wait[]
  course: SafeTable
  tables: readonly CourseTable[]
  grounds: SafeTable
  /** People by head of damage: something awarded or not, with the money. */
  heads: CourseTable
  further: readonly SafeTable[]
  hiddenCells: number
}>

const MONEY_OF: Readonly<Record<Step, Money | undefined>> = {
  informed: undefined,
  filed: 'claimedCents',
  decided: 'awardedCents',
  final: 'finalCents',
  paid: 'paidCents',
}

/**
 * The monitoring report over a set of case files as they stood at the end of a day: people and money step by step from the
 * notice to the payment, by year, court, prosecution, sex and age, form and head of damage, with the days between the steps.
 * Counts from 1 to k − 1 and everything they follow from, over all tables together, are `null`. Never fails. Source: product
 * (north star), domain §16.2, §14 (small cells).
 */
export function computeMonitoring(cases: readonly StatisticsCase[], at: string | undefined, k = DEFAULT_K): Monitoring {
  const monitoring = createMonitoring(at, k)
  for (const one of cases) monitoring.add(one)
  return monitoring.figures()
}

/** The same over case files that come one by one, of which only what is counted is kept. */
export function createMonitoring(at: string | undefined, k = DEFAULT_K) {
  const people: PersonCourse[] = []
  const cases: CaseFact[] = []
  return {
    add(one: StatisticsCase): void {
      const known = at === undefined ? one : stateOn(one, at)
      people.push(...collectCourses(known))
      cases.push(collectCaseFact(known))
    },
    figures: (): Monitoring => figuresOf(people, cases, at, k),
  }
}

function figuresOf(
  people: readonly PersonCourse[],
  cases: readonly CaseFact[],
  at: string | undefined,
  k: number,
): Monitoring {
  const counts = countPeople(people, cases, k)
  const { tables, heads, total } = moneyOf(people, counts, k)
  const steps = STEPS.map((step): StepFigure => {
    const money = MONEY_OF[step]
    return { step, people: counts.reached[step], cents: money === undefined ? null : total[money] }
  })
  const printed = [counts.course, ...tables, counts.grounds, heads, ...counts.further]
  return {
    k,
    at: at ?? null,
    cases: cases.length > 0 && cases.length < k ? null : cases.length,
    people: counts.course.total,
    steps,
    shares: {
      decided: percentOf(counts.reached.decided, counts.reached.filed),
      awarded: percentOf(total.awardedCents, total.claimedCents),
      paid: percentOf(total.paidCents, total.awardedCents),
    },
    waits: measureWaits(people, k),
    course: counts.course,
    tables,
    grounds: counts.grounds,
    heads,
    further: counts.further,
    hiddenCells: printed.flatMap(({ cells }) => cells.flat()).filter((cell) => cell === null).length,
  }
}

function moneyOf(
  people: readonly PersonCourse[],
  { dimensions, heads, reached }: PeopleTables,
  k: number,
): Readonly<{ tables: readonly CourseTable[]; heads: CourseTable; total: SafeMoney }> {
  const all = moneyRow(people, amountOf, (step) => reached[step] !== null)
  const rows = [...dimensions.map((table) => rowsOf(people, table)), headRows(people, heads)]
  const { tables, total } = hideMoney(rows, all, k)
  return {
    tables: dimensions.map((table, at) => ({ ...table, money: tables[at] ?? [] })),
    heads: { ...heads, money: tables[dimensions.length] ?? [] },
    total,
  }
}

function amountOf(one: PersonCourse, money: Money): number {
  return one[money]
}

/** The rows of a table, each with its people. */
function rowsOf(people: readonly PersonCourse[], table: SafeTable): readonly MoneyRow[] {
  const by = DIMENSIONS.find((one) => one === table.id) ?? 'year'
  const own = new Map<string, PersonCourse[]>(table.rows.map((name) => [name, []]))
  for (const one of people) own.get(one[by])?.push(one)
  return table.rows.map((name, at) => {
    const [cells, whole] = [table.cells[at] ?? [], table.rowTotals[at] ?? null]
    return moneyRow(own.get(name) ?? [], amountOf, (step) => reachedIn(cells, whole, step) !== null)
  })
}

/** How many of a row reached a step, where that follows from what the row shows. */
export function reachedIn(cells: readonly (number | null)[], whole: number | null, step: Step): number | null {
  const from = COURSE.indexOf(FIRST_OF[step])
  const known = (parts: readonly (number | null)[]) => (parts.every((part) => part !== null) ? addUpCents(parts) : null)
  const before = known(cells.slice(0, from))
  return known(cells.slice(from)) ?? (whole === null || before === null ? null : whole - before)
}

type HeadMoney = Map<PersonCourse, { claimedCents: number; awardedCents: number }>

function headRows(people: readonly PersonCourse[], table: SafeTable): readonly MoneyRow[] {
  const byCode = new Map<string, HeadMoney>(table.rows.map((code) => [code, new Map()]))
  for (const one of people) {
    for (const { code, claimedCents, awardedCents } of one.heads) {
      const own = byCode.get(code)
      const before = own?.get(one)
      if (before === undefined) own?.set(one, { claimedCents, awardedCents })
      else {
        before.claimedCents += claimedCents
        before.awardedCents += awardedCents
      }
    }
  }
  return table.rows.map((code, at) => headRow(byCode.get(code) ?? new Map(), table, at))
}

function headRow(own: HeadMoney, table: SafeTable, at: number): MoneyRow {
  // What is final or paid of one head nobody says: a payment is not booked by heads.
  const shown: Readonly<Record<string, boolean>> = {
    filed: table.rowTotals[at] != null,
    decided: table.cells[at]?.[1] != null,
  }
  return moneyRow(
    [...own.keys()],
    (one, money) => (money === 'claimedCents' || money === 'awardedCents' ? (own.get(one)?.[money] ?? 0) : 0),
    (step) => shown[step] ?? true,
  )
}

function moneyRow(
  people: readonly PersonCourse[],
  amount: MoneyRow['amount'],
  countShown: (step: Step) => boolean,
): MoneyRow {
  return {
    people,
    amount,
    countShown: {
      claimedCents: countShown('filed'),
      awardedCents: countShown('decided'),
      finalCents: countShown('final'),
      paidCents: countShown('paid'),
    },
  }
}

function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((part * 100) / whole)
}
