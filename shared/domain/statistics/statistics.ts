import { collectClaimFacts, collectVictimFacts, yearOf, type ClaimFact, type VictimFact } from './facts.ts'
import { sumHeads, tellsOfFew, type HeadSum } from './headSums.ts'
import { sumOfState } from '../stateCompensation/statePayments.ts'
import type { StatisticsCase, StatisticsInput } from './statisticsCase.ts'
import { suppress, type CountTable, type SafeTable } from './suppression.ts'

/** Sums in cents over a group; `null` where the group is too small to be shown. */
export type MoneyFigures = Readonly<Record<string, number | null>>
/** All indicators of one set of cases; money in cents, shares in whole percent, `null` where a number is suppressed. */
export type Statistics = Readonly<{
  k: number
  year: number | null
  tables: readonly SafeTable[]
  /** Money by head of damage, hidden where it would tell of a few claims. */
  heads: readonly HeadSum[]
  money: MoneyFigures
  /** Whole percent of the awarded money that was collected; `null` when hidden or nothing was awarded. */
  collectedPercent: number | null
  /** Median days from identification to the first payment; `null` below k payments. */
  medianDaysToPayment: number | null
  suppressedCells: number
}>

/** Counts below this, but for nought, are not shown where a number could tell of somebody (domain §14). */
export const DEFAULT_K = 5
const SEXES = ['f', 'm']
const AGES = ['child', 'adult', 'unknown']
const YES_NO = ['yes', 'no']
const OUTCOMES = ['awardedInFull', 'awardedInPart', 'referredInFull', 'withdrawn', 'transferred', 'pending']
const GROUNDS = ['bothTests', 'noConviction', 'penaltyOrder', 'restReferred', 'none']
/** When a claim was filed. */
export const STAGES = ['beforeIndictment', 'afterIndictment', 'mainHearing', 'plea', 'unknown']
const VERDICTS = [
  'conviction',
  'acquittal',
  'chargeRejected',
  'discontinued',
  'penaltyOrder',
  'noJurisdiction',
  'pending',
]
type Facts = Readonly<{
  cases: readonly StatisticsCase[]
  victims: readonly VictimFact[]
  claims: readonly ClaimFact[]
}>

/**
 * All indicators of the monitoring report over a set of case files: people, claims, outcomes, money, time, reasons,
 * by court and year. Counts from 1 to k − 1 and everything they could be computed from are `null`; money is shown only
 * where the count it belongs to is. Never fails. Source: domain §16.2 (GRETA and UNODC topics), §14 (small cells).
 */
export function computeStatistics({ cases, year, k = DEFAULT_K }: StatisticsInput): Statistics {
  const chosen = year === undefined ? cases : cases.filter((one) => yearOf(one) === String(year))
  const facts: Facts = {
    cases: chosen,
    victims: chosen.flatMap(collectVictimFacts),
    claims: chosen.flatMap(collectClaimFacts),
  }
  const tables = suppress(tablesOf(facts), k)
  const hidden = tables.reduce((count, table) => count + hiddenIn(table), 0)
  const open = moneyOf(facts, tables, k)
  const ratio = open['awardedCents'] != null && open['awardedCents'] > 0 && open['collectedCents'] != null
  return {
    k,
    year: year ?? null,
    tables,
    heads: headsOf(facts, tables, k),
    money: open,
    collectedPercent: ratio ? Math.round(((open['collectedCents'] ?? 0) * 100) / (open['awardedCents'] ?? 1)) : null,
    medianDaysToPayment: computeMedian(
      facts.claims.flatMap((claim) => claim.daysToPayment ?? []),
      k,
    ),
    suppressedCells: hidden,
  }
}

function tablesOf({ cases, victims, claims }: Facts): readonly CountTable[] {
  return [...countVictims(victims), ...countClaims(claims), ...countCases(cases.map(collectCaseFact))]
}

function countVictims(victims: readonly VictimFact[]): readonly CountTable[] {
  const forms = victims.flatMap((victim) => victim.forms)
  return [
    countCross(
      'victims.sexByAge',
      'victims',
      victims,
      SEXES,
      AGES,
      (one) => one.sex,
      (one) => one.age,
    ),
    countList('victims.citizenship', 'victims', victims, [], (one) => one.citizenship),
    countList('victims.form', 'victims.forms', forms, [], (one) => one),
    countList('victims.informed', 'victims', victims, YES_NO, (one) => one.informed),
    countList('victims.legalAid', 'victims', victims, YES_NO, (one) => one.legalAid),
  ]
}

function countClaims(claims: readonly ClaimFact[]): readonly CountTable[] {
  const uncollected = claims.filter((claim) => claim.reason !== undefined)
  const headCodes = claims.flatMap((claim) => [...new Set(claim.heads.map((head) => head.code))])
  return [
    countList('claims.stage', 'claims', claims, STAGES, (one) => one.stage),
    countList('claims.outcome', 'claims', claims, OUTCOMES, (one) => one.outcome),
    countList('claims.ground', 'claims', claims, GROUNDS, (one) => one.ground),
    countCross(
      'claims.courtByYear',
      'claims',
      claims,
      [],
      [],
      (one) => one.court,
      (one) => one.year,
    ),
    countList('claims.head', 'claims.heads', headCodes, [], (one) => one),
    countList('claims.nonCollection', 'claims.uncollected', uncollected, [], (one) => one.reason ?? 'unknown'),
    countList('claims.collected', 'claims', claims, YES_NO, (one) => yesNo(one.collectedCents > 0)),
  ]
}

/** What is counted of a case itself: how it ended, whether there was a plea agreement, what was done to be paid. */
export type CaseFact = Readonly<{
  verdict: string
  plea: boolean
  enforcement: boolean
  civilSuit: boolean
  measureAsked: boolean
  measureGranted: boolean
}>

/** What is counted of a case itself. Never fails. */
export function collectCaseFact(one: StatisticsCase): CaseFact {
  const { verdict, plea } = one.file.proceedings
  return {
    verdict: verdict?.kind ?? 'pending',
    plea,
    enforcement: one.status?.enforcementStarted !== undefined,
    civilSuit: (one.status?.civilSuits ?? 0) > 0,
    measureAsked: countAskedMeasures(one) > 0,
    measureGranted: (one.status?.interimMeasures?.granted ?? 0) > 0,
  }
}

/** Counts of the cases themselves. */
export function countCases(cases: readonly CaseFact[]): readonly CountTable[] {
  const answered = (name: Exclude<keyof CaseFact, 'verdict'>) =>
    countList(`cases.${name}`, 'cases', cases, YES_NO, (one) => yesNo(one[name]))
  return [
    countList('cases.verdict', 'cases', cases, VERDICTS, ({ verdict }) => verdict),
    answered('plea'),
    answered('enforcement'),
    answered('civilSuit'),
    answered('measureAsked'),
    answered('measureGranted'),
  ]
}

function yesNo(holds: boolean): string {
  return holds ? 'yes' : 'no'
}

/** A list: how many of the items have each label; the fixed ones first, whether met or not. */
export function countList<Item>(
  id: string,
  total: string,
  items: readonly Item[],
  fixed: readonly string[],
  key: (one: Item) => string,
): CountTable {
  return countCross(id, total, items, [''], fixed, () => '', key)
}

function countAskedMeasures(one: StatisticsCase): number {
  return (
    one.status?.interimMeasures?.asked ??
    one.file.claims.reduce((count, { claim }) => count + (claim.measures?.length ?? 0), 0)
  )
}

/** A table of how many of the items have each pair of labels; the fixed ones first, whether met or not. */
export function countCross<Item>(
  id: string,
  total: string,
  items: readonly Item[],
  fixedRows: readonly string[],
  fixedColumns: readonly string[],
  row: (one: Item) => string,
  column: (one: Item) => string,
): CountTable {
  const rows = labels(fixedRows, items.map(row))
  const columns = labels(fixedColumns, items.map(column))
  const cells = rows.map(() => columns.map(() => 0))
  const [rowAt, columnAt] = [places(rows), places(columns)]
  for (const one of items) {
    const line = cells[rowAt.get(row(one)) ?? -1]
    const at = columnAt.get(column(one))
    if (line !== undefined && at !== undefined) line[at] = (line[at] ?? 0) + 1
  }
  return { id, total, rows, columns, cells }
}

function labels(fixed: readonly string[], met: readonly string[]): readonly string[] {
  const further = [...new Set(met)].filter((label) => !fixed.includes(label)).toSorted()
  return [...fixed, ...further]
}

function places(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, at) => [name, at]))
}

function hiddenIn(table: SafeTable): number {
  return table.cells.flat().filter((cell) => cell === null).length
}

function countIn(tables: readonly SafeTable[], id: string, column: string): number | null {
  const table = tables.find((one) => one.id === id)
  const at = table?.columns.indexOf(column) ?? -1
  return at < 0 ? 0 : (table?.columnTotals[at] ?? null)
}

/**
 * Money belongs to a count; a sum over 1 to k − 1 claims, or over a hidden count, is hidden with it. So is one that a
 * shown sum exceeds by what 1 to k − 1 claims account for: the difference would be their money.
 */
function moneyOf({ cases, claims }: Facts, tables: readonly SafeTable[], k: number): MoneyFigures {
  const figure = (values: readonly number[], among: number | null, beside: readonly (readonly number[])[] = []) => {
    const rests = beside.map((whole) => whole.map((cents, at) => cents - (values[at] ?? 0)))
    const shown = among !== null && [values, ...rests].every((each) => !tellsOfFew(each, k))
    return shown ? values.reduce((total, value) => total + value, 0) : null
  }
  const total = tables.find((table) => table.id === 'claims.outcome')?.total ?? null
  const collected = countIn(tables, 'claims.collected', 'yes')
  const allCases = tables.find((table) => table.id === 'cases.verdict')?.total ?? null
  const ofCases = (pick: (status: NonNullable<StatisticsCase['status']>) => number | undefined) =>
    figure(
      cases.map((one) => (one.status === undefined ? 0 : (pick(one.status) ?? 0))),
      allCases,
    )
  const [claimedOf, awardedOf] = [claims.map((one) => one.claimedCents), claims.map((one) => one.awardedCents)]
  const claimedCents = figure(claimedOf, total)
  const besideAwarded = claimedCents === null ? [] : [claimedOf]
  const awardedCents = figure(awardedOf, total, besideAwarded)
  const besideCollected = awardedCents === null ? besideAwarded : [...besideAwarded, awardedOf]
  return {
    claimedCents,
    awardedCents,
    collectedCents: figure(
      claims.map((claim) => claim.collectedCents),
      collected,
      besideCollected,
    ),
    interestCents: ofCases((status) => status.interestCents),
    seizedCents: ofCases((status) => status.seizedCents),
    confiscatedCents: ofCases((status) => status.confiscatedCents),
    civilAwardedCents: ofCases((status) => status.civilAwardedCents),
    // What a file does not say of the State its ledgers do.
    stateCompensationCents: figure(
      cases.map(({ file, status }) => status?.stateCompensationCents ?? sumOfState(file.claims)),
      allCases,
    ),
  }
}

function headsOf({ claims }: Facts, tables: readonly SafeTable[], k: number): readonly HeadSum[] {
  const codes = tables.find((one) => one.id === 'claims.head')?.columns ?? []
  return sumHeads(claims, codes, (code) => countIn(tables, 'claims.head', code) !== null, k)
}

function computeMedian(values: readonly number[], k: number): number | null {
  if (values.length < k) return null
  const ordered = values.toSorted((a, b) => a - b)
  const middle = ordered.length >> 1
  const [low, high] = [ordered[ordered.length % 2 === 1 ? middle : middle - 1] ?? 0, ordered[middle] ?? 0]
  return (low + high) / 2
}
