import type { Claim, ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import type { Decision, DecisionHead } from '../../shared/domain/caseFile/decision.ts'
import type { OwnText } from '../../shared/domain/caseFile/ownText.ts'
import { shippedDeadlines } from '../../shared/domain/deadlines/deadlineRules.ts'
import { computeRemainder } from '../../shared/domain/decision/remainder.ts'
import { rows, variants, type RowOf } from './composite.ts'
import { fields, noField, rowId } from './field.ts'
import { defineForm, readKind, type TypedForm } from './form.ts'
import { shareRows, storedShares, typedShares, type TypedShareFields } from './debtorShares.ts'
import { spellingList } from './spellings.ts'
import { choice, date, money, ownWords, people, tick, wholeNumber, yesNo } from './kinds.ts'
import { paragraphRows, storedParagraphs, typedParagraphs, type TypedParagraphFields } from './paragraphs.ts'

type Interest = Readonly<{ mode: 'none' }> | Readonly<{ mode: 'date'; from: string }>

/** What the judge answers to one head; the rest of what was claimed and not awarded is referred (ZKP 239). */
export type HeadAnswer = Readonly<{
  /** Of the head. */
  id: string
  claimedCents: number | null
  awardedCents?: number | undefined
  /** For return of things and annulment, which have no amount (ZKP 240, 241). */
  granted?: boolean | undefined
  /** There is no default: none is an answer. */
  interest?: Interest | undefined
  noReliableBasis?: OwnText | undefined
  wouldDelay?: OwnText | undefined
  reasons?: OwnText | undefined
}>

/** A decision as it is typed: an answer for every head of the claim. */
export type DecisionAnswers = Omit<Decision, 'heads' | 'claim' | 'judge' | 'paragraphs' | 'shares'> & {
  heads: HeadAnswer[]
  paragraphs?: TypedParagraphFields[] | undefined
  shares?: TypedShareFields[] | undefined
}

const interestKind = variants<Interest, 'mode'>(
  'mode',
  choice(['none', 'date'], 'screens.interest'),
)({
  none: fields<object>()({}),
  date: fields<Readonly<{ from: string }>>()({ from: { kind: date(), required: true } }),
})

const answers = fields<HeadAnswer>()({
  id: rowId,
  claimedCents: noField('what the claim asks'),
  awardedCents: {
    kind: money(),
    check: (cents, { claimedCents }) => (cents > (claimedCents ?? 0) ? 'decision.aboveClaim' : undefined),
  },
  granted: { kind: yesNo('screens.granted') },
  interest: { kind: interestKind },
  noReliableBasis: { kind: ownWords() },
  wouldDelay: { kind: ownWords() },
  reasons: { kind: ownWords() },
})

const answerRows = rows<HeadAnswer>()(answers, { idPrefix: 'h' })

/** An answer in which nothing is typed. */
export const BLANK_ANSWER = (answerRows.control.type === 'rows' ? answerRows.control.emptyRow : {}) as Omit<
  TypedAnswer,
  'id'
>

/** What is answered to one head, as far as it can be read: the row as typed over what the claim asks. */
export function readAnswer(row: TypedAnswer, claimedCents: number | null): HeadAnswer | undefined {
  return readKind(answerRows, [row], [{ id: row.id, claimedCents }])?.[0]
}

/** The decision on a claim, a point of the operative part (ZKP 374/1/7). */
export const decisionForm = defineForm<DecisionAnswers>()(
  'decision',
  fields<DecisionAnswers>()({
    heads: { kind: answerRows },
    daysToPay: { kind: wholeNumber(1, 3660), required: true },
    date: { kind: date(), required: true },
    jointly: { kind: tick() },
    debtors: { kind: { ...people('defendant', 'thirdParty'), blank: undefined } },
    shares: { kind: shareRows },
    reasons: { kind: ownWords() },
    paragraphs: { kind: paragraphRows },
    spellings: { kind: spellingList() },
  }),
)

// As many days as the table of deadlines gives for voluntary performance; the judge may set another number.
const USUAL_DAYS = shippedDeadlines.performance.periods.default.count

/**
 * The decision as stored, as answers. An undecided head has none, but the interest that is claimed is proposed; and a new
 * decision orders nobody to pay who was not found guilty (`released`, ZKP 239/3).
 */
export function decisionAnswers(
  claim: Claim,
  decision: Decision | undefined,
  today: string,
  released: readonly string[] = [],
): DecisionAnswers {
  const left = claim.respondents.filter((id) => !released.includes(id))
  const proposed =
    released.length === 0 || left.length === 0
      ? { jointly: claim.jointly }
      : { debtors: left, ...(left.length > 1 ? { jointly: claim.jointly } : {}) }
  const decided = new Map(decision?.heads.map((item) => [item.head, item]))
  return {
    date: decision?.date ?? today,
    daysToPay: decision?.daysToPay ?? USUAL_DAYS,
    ...(decision === undefined ? proposed : { jointly: decision.jointly, debtors: decision.debtors }),
    reasons: decision?.reasons,
    paragraphs: typedParagraphs(decision?.paragraphs),
    shares: typedShares(decision?.shares),
    spellings: decision?.spellings,
    heads: claim.heads.map((head) => headAnswer(head, decided.get(head.id))),
  }
}

function headAnswer(head: ClaimHead, item: DecisionHead | undefined): HeadAnswer {
  const { id, amountCents: claimedCents } = head
  if (item === undefined) return { id, claimedCents }
  const { head: _head, awardedCents, referredCents: _rest, granted, interestFrom, referral, reasons, ...others } = item
  nothingLeft(others)
  return {
    id,
    claimedCents,
    awardedCents,
    granted,
    interest: interestFrom === undefined ? { mode: 'none' } : { mode: 'date', from: interestFrom },
    noReliableBasis: referral?.noReliableBasis,
    wouldDelay: referral?.wouldDelay,
    reasons,
  }
}

/**
 * The answers as a decision; whoever decides signs, so the judge is not among them. Undecided heads are left out, and of a head
 * that the law forces (`isForced`) no test of the statute is kept.
 */
export function decisionOf(
  answers: DecisionAnswers,
  claim: string,
  isForced: (head: string) => boolean = () => false,
): Omit<Decision, 'judge'> {
  const { paragraphs: typed, shares: parts, ...rest } = answers
  const paragraphs = storedParagraphs(typed)
  const shares = storedShares(parts)
  return {
    ...rest,
    ...(paragraphs === undefined ? {} : { paragraphs }),
    ...(shares === undefined ? {} : { shares }),
    claim,
    heads: answers.heads.flatMap((answer) => {
      const decided = decideHead(answer)
      if (decided === undefined) return []
      return isForced(answer.id) ? withoutTests(decided) : decided
    }),
  }
}

function withoutTests({ referral: _tests, ...decided }: DecisionHead): DecisionHead {
  return decided
}

/** One head as decided; undefined while it is not. Only what is referred keeps the two tests of the statute. */
export function decideHead(answer: HeadAnswer): DecisionHead | undefined {
  const { id, claimedCents, awardedCents, granted, interest, noReliableBasis, wouldDelay, reasons, ...others } = answer
  nothingLeft(others)
  if (awardedCents === undefined && granted === undefined) return undefined
  const rest = awardedCents === undefined ? 0 : computeRemainder(claimedCents, awardedCents)
  return {
    head: id,
    awardedCents: awardedCents ?? 0,
    ...(rest > 0 ? { referredCents: rest } : {}),
    ...(granted === undefined ? {} : { granted }),
    ...(interest?.mode === 'date' ? { interestFrom: interest.from } : {}),
    ...(rest > 0 || granted === false
      ? {
          referral: {
            ...(noReliableBasis === undefined ? {} : { noReliableBasis }),
            ...(wouldDelay === undefined ? {} : { wouldDelay }),
          },
        }
      : {}),
    ...(reasons === undefined ? {} : { reasons }),
  }
}

/** A member of the domain that is not taken apart above does not compile here. */
function nothingLeft(_others: Record<string, never>): void {
  // Only the type is of use.
}

export type TypedAnswers = TypedForm<typeof decisionForm>
export type TypedAnswer = RowOf<typeof answers>

const FORM_FIELDS: Readonly<Record<string, string>> = {
  head: 'awardedCents',
  referredCents: 'awardedCents',
  interestFrom: 'interest',
  'referral.noReliableBasis': 'noReliableBasis',
  'referral.wouldDelay': 'wouldDelay',
  referral: 'noReliableBasis',
}

/**
 * Where a field of a decision is typed: a decision holds decided heads only and says of a part referred how it is
 * grounded; the form has a row for every head of the claim. What is no field of a head stays as it is.
 */
export function answerField(
  field: string,
  decision: Pick<Decision, 'heads'> | undefined,
  claim: Readonly<{ heads: readonly Readonly<{ id: string }>[] }>,
): string {
  const [, before = '', index = '', name = ''] = /^(.*\bheads)\.(\d+)\.(.+)$/.exec(field) ?? []
  const decided = decision?.heads[Number(index)]?.head
  const row = claim.heads.findIndex(({ id }) => id === decided)
  if (before === '' || row < 0) return field
  const known = Object.keys(FORM_FIELDS).find((each) => name === each || name.startsWith(`${each}.`))
  const typed = known === undefined ? name : `${FORM_FIELDS[known] ?? known}${name.slice(known.length)}`
  return `${before}.${String(row)}.${typed}`
}
