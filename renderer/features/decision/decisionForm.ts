import { z } from 'zod'
import type { TypedDecision } from '../../../shared/contract/order.ts'
import type { Claim, ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import type { Decision, DecisionHead } from '../../../shared/domain/caseFile/decision.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { typedDate } from '../../../shared/format/parseDate.ts'
import { compact, fieldReader, type FieldProblems } from '../../api/readFields.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'

const pair = z.object({ cnr: z.string(), en: z.string() })
export const decidedForm = z.object({
  head: z.string(),
  /** Typed amount; empty while the head is undecided. */
  awarded: z.string(),
  /** `yes` or `no` for return of things and annulment, which have no amount. */
  granted: z.string(),
  noReliableBasis: pair,
  wouldDelay: pair,
  /** `none` or `date`; empty until chosen, there is no default. */
  interest: z.string(),
  interestFrom: z.string(),
  reasons: pair,
})
export type DecidedForm = z.infer<typeof decidedForm>

export const decisionForm = z.object({
  date: z.string(),
  daysToPay: z.string(),
  jointly: z.boolean(),
  reasons: pair,
  heads: z.array(decidedForm),
})
export type DecisionForm = z.infer<typeof decisionForm>

const EMPTY = { cnr: '', en: '' }

export function decisionToForm(claim: Claim, decision: Decision | undefined, today: string): DecisionForm {
  return {
    date: typedDate(decision?.date ?? today),
    daysToPay: String(decision?.daysToPay ?? 15),
    jointly: decision === undefined ? claim.jointly === true : decision.jointly === true,
    reasons: decision?.reasons ?? EMPTY,
    heads: claim.heads.map((head) =>
      decidedToForm(
        head,
        decision?.heads.find((item) => item.head === head.id),
      ),
    ),
  }
}

function decidedToForm(head: ClaimHead, item: DecisionHead | undefined): DecidedForm {
  return {
    head: head.id,
    awarded: item === undefined ? '' : formatNumber(item.awardedCents, 'cnr'),
    granted: item?.granted === undefined ? '' : item.granted ? 'yes' : 'no',
    noReliableBasis: item?.referral?.noReliableBasis ?? EMPTY,
    wouldDelay: item?.referral?.wouldDelay ?? EMPTY,
    interest: item === undefined ? '' : item.interestFrom === undefined ? 'none' : 'date',
    interestFrom: typedDate(item?.interestFrom ?? head.interestFrom),
    reasons: item?.reasons ?? EMPTY,
  }
}

export type Split = Readonly<{ awarded: number | undefined; referred: number | undefined; problem: string | undefined }>

/** The rest of a head that is not awarded is referred; more than was claimed cannot be awarded. */
export function splitHead(claimedCents: number | null, typed: string): Split {
  const none = { awarded: undefined, referred: undefined }
  if (typed.trim() === '') return { ...none, problem: undefined }
  const read = parseAmount(typed)
  if (!read.ok) return { ...none, problem: read.error.code }
  const claimed = claimedCents ?? 0
  if (read.value > claimed) return { ...none, problem: 'decision.aboveClaim' }
  return { awarded: read.value, referred: claimed - read.value, problem: undefined }
}

/** The typed texts as a decision; undecided heads are left out, and the checks name them. */
export function readDecision(
  form: DecisionForm,
  claim: Claim,
): Readonly<{ decision: TypedDecision; problems: FieldProblems }> {
  const read = fieldReader()
  const hasReasons = form.reasons.cnr.trim() !== '' || form.reasons.en.trim() !== ''
  const days = read.whole('daysToPay', form.daysToPay)
  if (days === undefined || days < 1 || days > 3660) read.problems['daysToPay'] = 'number.invalid'
  const date = read.date('date', form.date)
  if (date === undefined) read.problems['date'] = 'date.invalid'
  const decision = compact({
    claim: claim.id,
    date: date ?? '1970-01-01',
    daysToPay: Math.min(Math.max(days ?? 15, 1), 3660),
    jointly: form.jointly ? true : undefined,
    heads: claim.heads.flatMap((head) =>
      readHead(
        head,
        form.heads.find((item) => item.head === head.id),
        read,
      ),
    ),
    reasons: hasReasons ? form.reasons : undefined,
  })
  return { decision, problems: read.problems }
}

function readHead(
  head: ClaimHead,
  form: DecidedForm | undefined,
  read: ReturnType<typeof fieldReader>,
): DecisionHead[] {
  if (form === undefined) return []
  const at = `heads.${head.id}`
  const split = splitHead(head.amountCents, form.awarded)
  if (split.problem !== undefined) read.problems[`${at}.awardedCents`] = split.problem
  const granted = form.granted === '' ? undefined : form.granted === 'yes'
  if (split.awarded === undefined && granted === undefined) return []
  const referred = split.referred ?? 0
  const interestFrom = form.interest === 'date' ? read.date(`${at}.interestFrom`, form.interestFrom) : undefined
  return [
    compact({
      head: head.id,
      awardedCents: split.awarded ?? 0,
      referredCents: referred > 0 ? referred : undefined,
      granted,
      interestFrom,
      referral:
        referred > 0 || granted === false
          ? compact({ noReliableBasis: facts(form.noReliableBasis), wouldDelay: facts(form.wouldDelay) })
          : undefined,
      reasons: facts(form.reasons),
    }),
  ]
}

function facts(text: Bilingual) {
  return text.cnr.trim() === '' && text.en.trim() === '' ? undefined : text
}
