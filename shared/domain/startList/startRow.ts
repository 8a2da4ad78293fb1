import type { DebtorShare } from '../caseFile/decision.ts'
import type { EnforcementStep } from '../caseFile/enforcement.ts'
import type { HeadCode } from '../caseFile/headCodes.ts'
import type { TOLD_SOURCES } from '../caseFile/payment.ts'
import type { Claim } from '../caseFile/claim.ts'
import type { ToldAttempt } from '../caseFile/service.ts'

type Sex = 'm' | 'f'
/** Somebody ordered to pay, with the part of the whole that falls on them where one is told. */
export type StartDebtor = Readonly<{ name: string; sex: Sex; share?: Pick<DebtorShare, 'numerator' | 'denominator'> }>
/** A head as it was decided; without an amount it was granted or not (ZKP 240, 241). Cents. */
export type StartHead = Readonly<{
  code: HeadCode
  claimedCents: number | null
  awardedCents: number
  granted?: boolean
  interestFrom?: string
}>
/** An enforcement that runs: against which of the debtors, before whom, since when, and when it was allowed. */
export type StartEnforcement = Readonly<{
  debtor: number
  body: NonNullable<EnforcementStep['body']>
  name: string
  date: string
  mark?: string
  ruling?: string
}>
/** A sum that was paid before; `debtor`: which of them paid it. */
export type StartPayment = Readonly<{
  date: string
  amountCents: number
  source: (typeof TOLD_SOURCES)[number]
  debtor?: number
}>

/** One decision of a start list as it was read: whole, and free of faults of its own. `row`: its row in the sheet. */
export type StartRow = Readonly<{
  row: number
  mark: string
  prosecution?: string
  prosecutionMark?: string
  offence: Readonly<{ article: string; paragraph?: string }>
  victim: Readonly<{ name: string; sex: Sex; pseudonym?: Readonly<{ cnr: string; en: string }> }>
  filed?: string
  filedWith?: NonNullable<Claim['filedWith']>
  debtors: readonly StartDebtor[]
  jointly?: boolean
  court?: string
  judgment: string
  judge: Readonly<{ name: string; sex: Sex }>
  date: string
  daysToPay: number
  heads: readonly StartHead[]
  service?: Readonly<{ date: string; channel: ToldAttempt['channel'] }>
  final?: string
  enforceable?: string
  enforcement?: StartEnforcement
  payments: readonly StartPayment[]
}>

/** What is wrong with a cell, or with the row where no column is named: a code under `errors.` with its values. */
export type StartProblem = Readonly<{
  column?: string
  code: string
  params: Readonly<Record<string, string | number>>
}>

/** A row of a list: what it says, or what is wrong in it; `mark`, `judgment`: as far as they could be read. */
export type ReadStartRow = Readonly<{
  row: number
  mark: string
  judgment: string
  problems: readonly StartProblem[]
  value?: StartRow
}>

/** How many decisions one list may hold. */
export const MOST_START_ROWS = 2_000
/** The source of what was paid stays the debtor where nothing else is said. */
export const USUAL_SOURCE: StartPayment['source'] = 'debtor'
