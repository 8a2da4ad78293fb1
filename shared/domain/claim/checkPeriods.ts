import { formatPeriod } from '../../format/period.ts'
import type { ClaimHead } from '../caseFile/claim.ts'
import type { Offence } from '../caseFile/proceedings.ts'
import { headByCode } from '../legal/heads.ts'
import { createFinding, type Finding } from './finding.ts'
import type { GateContext } from './gateContext.ts'
import { headsUnder } from './gateRules.ts'

const needsPeriod = headsUnder('periodRequired')
const isBoundToOffence = headsUnder('boundToOffence')
const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

/** Periods, repetition and interest dates of the heads (ZKP 236/3). */
export function* checkPeriods(context: GateContext): Iterable<Finding> {
  const offence = findOffenceSpan(context.file.proceedings.offences)
  const seen = new Map<string, ClaimHead>()
  for (const [index, head] of context.claim.heads.entries()) {
    const at = `${context.path}.heads.${index}`
    const name = { head: context.headName(head) }
    if (needsPeriod(head.code) && (head.from === undefined || head.to === undefined)) {
      yield createFinding('head.periodMissing', `${at}.${head.from === undefined ? 'from' : 'to'}`, name)
    }
    if (head.from !== undefined && head.to !== undefined && head.to < head.from) {
      yield createFinding('head.periodReversed', `${at}.to`, name)
    } else if (offence !== undefined) {
      yield* checkAgainstOffence(head, offence, at, name)
    }
    yield* checkInterest(head, offence, at, name)
    const key = headKeyOf(head)
    if (seen.has(key)) yield createFinding('head.duplicate', at, name)
    seen.set(key, head)
  }
  yield* checkOverlaps(context)
}

type Span = Readonly<{ from: string; to: string }>

// The offences whose time is recorded give the span; an open end stays open.
function findOffenceSpan(offences: readonly Offence[]): Span | undefined {
  const dated = offences.filter(({ from, to }) => from !== undefined || to !== undefined)
  if (dated.length === 0) return undefined
  const from = dated.map((offence) => offence.from ?? FIRST_DAY).reduce((one, other) => (other < one ? other : one))
  const to = dated.map((offence) => offence.to ?? LAST_DAY).reduce((one, other) => (other > one ? other : one))
  return { from, to }
}

function* checkAgainstOffence(head: ClaimHead, offence: Span, at: string, name: { head: string }): Iterable<Finding> {
  const start = head.from ?? head.to
  const end = head.to ?? head.from
  if (start === undefined || end === undefined) return
  const startsBefore = start < offence.from
  const goesOn = end > offence.to
  if (startsBefore || (goesOn && isBoundToOffence(head.code))) {
    const field = `${at}.${startsBefore ? 'from' : 'to'}`
    yield createFinding('head.periodOutsideOffence', field, { ...name, ...writeSpan(offence) })
  } else if (goesOn) {
    yield createFinding('head.periodAfterOffence', `${at}.to`, { ...name, ...writeSpan(offence) })
  }
}

// An open end is said as such, not as a day that nobody meant.
function writeSpan({ from, to }: Span): { periodCnr: string; periodEn: string } {
  const start = from === FIRST_DAY ? null : from
  const end = to === LAST_DAY ? null : to
  return { periodCnr: formatPeriod(start, end, 'cnr'), periodEn: formatPeriod(start, end, 'en') }
}

function* checkInterest(
  head: ClaimHead,
  offence: Span | undefined,
  at: string,
  name: { head: string },
): Iterable<Finding> {
  const claimed = head.amountCents !== null && head.amountCents > 0
  if (head.interestFrom === undefined) {
    const isMaterial = headByCode(head.code).kind === 'material'
    if (isMaterial && claimed) yield createFinding('head.interestFromMissing', `${at}.interestFrom`, name)
    return
  }
  const arose = head.from ?? (offence?.from === FIRST_DAY ? undefined : offence?.from)
  if (arose !== undefined && head.interestFrom < arose) {
    yield createFinding('head.interestBeforeDamage', `${at}.interestFrom`, { ...name, from: arose })
  }
}

/** What makes two heads the same demand: kind, period, object and right; the amount does not make it another. */
export function headKeyOf(head: ClaimHead): string {
  return JSON.stringify([
    head.code,
    head.from ?? '',
    head.to ?? '',
    head.object?.cnr ?? '',
    head.personalityRight ?? '',
  ])
}

function* checkOverlaps({ claim, path, headName }: GateContext): Iterable<Finding> {
  const dated = claim.heads
    .map((head, index) => ({ head, index, from: head.from ?? '', to: head.to ?? '' }))
    .filter(({ from, to }) => from !== '' && to !== '' && from <= to)
    .sort((one, other) => (one.head.code + one.from < other.head.code + other.from ? -1 : 1))
  for (const [position, later] of dated.entries()) {
    const earlier = dated[position - 1]
    if (earlier === undefined || earlier.head.code !== later.head.code || later.from > earlier.to) continue
    if (headKeyOf(earlier.head) === headKeyOf(later.head) || differInObject(earlier.head, later.head)) continue
    const params = { head: headName(later.head), other: headName(earlier.head) }
    yield createFinding('head.periodsOverlap', `${path}.heads.${later.index}.from`, params)
  }
}

function differInObject(one: ClaimHead, other: ClaimHead): boolean {
  return one.object?.cnr !== other.object?.cnr || one.personalityRight !== other.personalityRight
}

/** The same days for whom an open end is not known. */
export function findOffenceDays(offences: readonly Offence[]): Readonly<{ from?: string; to?: string }> {
  const span = findOffenceSpan(offences)
  return {
    ...(span === undefined || span.from === FIRST_DAY ? {} : { from: span.from }),
    ...(span === undefined || span.to === LAST_DAY ? {} : { to: span.to }),
  }
}
