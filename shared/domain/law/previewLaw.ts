import type { CalendarDate } from '../../time/calendarDate.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { CaseFile, ClaimFile } from '../caseFile/caseFile.ts'
import type { HeadCode } from '../caseFile/headCodes.ts'
import { findCaseDeadlines } from '../deadlines/caseDeadlines.ts'
import type { DeadlineId } from '../deadlines/deadlineInput.ts'
import { computeInterest } from '../interest/interest.ts'
import { findLastKnownDay, type InterestTable } from '../interest/rates.ts'
import type { LawTables } from './lawTables.ts'

/** Interest on a head by both tables; undefined where a table does not reach. Cents. */
export type InterestChange = Readonly<{
  of: 'interest'
  sample: string
  code: HeadCode
  principalCents: number
  from: CalendarDate
  /** Not counted itself. */
  to: CalendarDate
  beforeCents?: number
  afterCents?: number
  /** How much more, or less, it is; absent where one of the tables does not reach. */
  byCents?: number
  /** Whether the former table only supposes the last rate. */
  wasProjected: boolean
}>

/** A limit by both tables, with the sentence that explains each. */
export type DeadlineChange = Readonly<{
  of: 'deadline'
  sample: string
  rule: DeadlineId
  before?: CalendarDate
  after?: CalendarDate
  beforeSentence: Bilingual
  afterSentence: Bilingual
}>

/** One figure, day or sentence of a sample case that another table changes. */
export type LawEffect = InterestChange | DeadlineChange

/** A fictional case with the name it has in the list. */
export type SampleCase = Readonly<{ name: string; file: CaseFile }>

/**
 * What another version of the tables would change in sample cases: interest up to the last day both or the newer table know,
 * each limit and its sentence. `today` is where limits stand. Source: product, administration (preview before a pack).
 */
export function previewLaw(
  samples: readonly SampleCase[],
  before: LawTables,
  after: LawTables,
  today: CalendarDate,
): readonly LawEffect[] {
  const known = [findLastKnownDay(before.interest), findLastKnownDay(after.interest)].toSorted()
  const to = known[1] ?? today
  return samples.flatMap((sample) => [
    ...sample.file.claims.flatMap((claim) => changedInterest(sample.name, claim, to, before.interest, after.interest)),
    ...changedDeadlines(sample, before, after, today),
  ])
}

function changedInterest(
  sample: string,
  { claim, decision }: ClaimFile,
  to: CalendarDate,
  before: InterestTable,
  after: InterestTable,
): readonly InterestChange[] {
  return claim.heads.flatMap((head) => {
    const decided = decision?.heads.find((one) => one.head === head.id)
    const principalCents = decided?.awardedCents ?? head.amountCents ?? 0
    const from = decided?.interestFrom ?? head.interestFrom
    if (from === undefined || from >= to || principalCents === 0) return []
    const question = { principalCents, from, to, projection: true }
    const [old, next] = [computeInterest(question, before), computeInterest(question, after)]
    const [one, other] = [old.ok ? old.value : undefined, next.ok ? next.value : undefined]
    const wasProjected = one?.projection === true
    if (one?.totalCents === other?.totalCents && wasProjected === (other?.projection === true)) return []
    return [
      {
        of: 'interest' as const,
        sample,
        code: head.code,
        principalCents,
        from,
        to,
        ...(one === undefined ? {} : { beforeCents: one.totalCents }),
        ...(other === undefined ? {} : { afterCents: other.totalCents }),
        ...(one === undefined || other === undefined ? {} : { byCents: other.totalCents - one.totalCents }),
        wasProjected,
      },
    ]
  })
}

function changedDeadlines(
  { name, file }: SampleCase,
  before: LawTables,
  after: LawTables,
  today: CalendarDate,
): readonly DeadlineChange[] {
  const keyOf = ({ rule, claim, person }: { rule: string; claim?: string; person?: string }) =>
    [rule, claim, person].join('|')
  const next = findCaseDeadlines(file, today, [], after.holidays)
  return findCaseDeadlines(file, today, [], before.holidays).flatMap((old) => {
    const one = next.find((candidate) => keyOf(candidate) === keyOf(old))
    if (one === undefined || (one.deadline?.due === old.deadline?.due && one.sum.cnr === old.sum.cnr)) return []
    return [
      {
        of: 'deadline' as const,
        sample: name,
        rule: old.rule,
        ...(old.deadline === undefined ? {} : { before: old.deadline.due }),
        ...(one.deadline === undefined ? {} : { after: one.deadline.due }),
        beforeSentence: old.sum,
        afterSentence: one.sum,
      },
    ]
  })
}
