import type { Decision } from '../../shared/domain/caseFile/decision.ts'
import type { TypedRuling } from '../../shared/domain/order/ruling.ts'
import type { Correction } from '../../shared/domain/papers/corrections.ts'
import { rows, rowsOrNone } from './composite.ts'
import { fields, rowId } from './field.ts'
import { defineForm, type TypedForm } from './form.ts'
import { choice, date, money, pair, tick, wholeNumber } from './kinds.ts'

/** One head as it must read: of every head what stands is offered, and what is typed over it is corrected. */
type HeadAnswer = Readonly<{ id: string; awardedCents?: number | undefined; interestFrom?: string | undefined }>

/** A ruling as it is typed over the decision that stands. */
export type RulingAnswers = Omit<TypedRuling, 'heads' | 'kind' | 'reasons'> & {
  kind?: TypedRuling['kind'] | undefined
  reasons?: TypedRuling['reasons'] | undefined
  heads: HeadAnswer[]
}

const passages = rowsOrNone<Correction>()(
  {
    place: { kind: pair({ sides: ['cnr', 'en'] }), required: true },
    wrong: { kind: pair({ sides: ['cnr', 'en'] }), required: true },
    right: { kind: pair({ sides: ['cnr', 'en'] }), required: true },
  },
  { idPrefix: 'co' },
)

/** A ruling that corrects or supplements an issued order: the kind of mistake, what must read otherwise, and why (ZKP 380). */
export const rulingForm = defineForm<RulingAnswers>()(
  'ruling',
  fields<RulingAnswers>()({
    kind: { kind: choice(['obviousError', 'copyDiffers', 'omission'] as const, 'papers.mistake'), required: true },
    onRequest: { kind: tick() },
    heads: {
      kind: rows<HeadAnswer>()(
        fields<HeadAnswer>()({ id: rowId, awardedCents: { kind: money() }, interestFrom: { kind: date() } }),
        { idPrefix: 'h' },
      ),
    },
    daysToPay: { kind: wholeNumber(1, 3660) },
    passages: { kind: passages },
    reasons: { kind: pair({ isLong: true, sides: ['cnr', 'en'] }), required: true },
  }),
)
/** What is typed of a ruling. */
export type TypedRulingForm = TypedForm<typeof rulingForm>

/** What stands of a decision, to be typed over. */
export function rulingAnswers({ heads, daysToPay }: Decision): RulingAnswers {
  return {
    heads: heads.map(({ head, awardedCents, interestFrom }) => ({ id: head, awardedCents, interestFrom })),
    daysToPay,
  }
}

/** The ruling that answers amount to: of heads and days only what differs from what stands; undefined while it is not whole. */
export function rulingOf(answers: RulingAnswers, { heads: decided, daysToPay }: Decision): TypedRuling | undefined {
  const { kind, reasons, onRequest, passages: typed } = answers
  if (kind === undefined || reasons === undefined) return undefined
  const heads = answers.heads.flatMap(({ id, awardedCents, interestFrom }) => {
    const before = decided.find(({ head }) => head === id)
    const amount = awardedCents === undefined || awardedCents === before?.awardedCents ? {} : { awardedCents }
    const day = interestFrom === undefined || interestFrom === before?.interestFrom ? {} : { interestFrom }
    const amended = { head: id, ...amount, ...day }
    return Object.keys(amended).length === 1 ? [] : [amended]
  })
  const isOtherDays = answers.daysToPay !== undefined && answers.daysToPay !== daysToPay
  return {
    kind,
    reasons,
    ...(onRequest === true ? { onRequest } : {}),
    ...(heads.length === 0 ? {} : { heads }),
    ...(isOtherDays ? { daysToPay: answers.daysToPay } : {}),
    ...(typed === undefined ? {} : { passages: typed }),
  }
}
