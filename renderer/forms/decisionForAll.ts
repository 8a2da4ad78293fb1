import type { ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import { formatNumber } from '../../shared/format/amount.ts'
import { readTypedDate } from '../../shared/format/parseDate.ts'
import type { ForcedResult } from '../../shared/domain/decision/forcedOutcome.ts'
import { isNotMoney } from '../../shared/domain/decision/checkDecidedHeads.ts'
import { BLANK_ANSWER, readAnswer, type TypedAnswer } from './decision.ts'
import { isSame } from './record.ts'

type Typed = Readonly<{ heads: readonly TypedAnswer[] }>
type Heads = readonly Pick<ClaimHead, 'id' | 'amountCents' | 'interestFrom'>[]

/** Every head without an answer that asks for money, awarded in full; a head that is answered stays as it is. */
export function awardUndecided<All extends Typed>(typed: All, heads: Heads): All {
  return withRows(typed, heads, (row, { amountCents }) =>
    row.awardedCents === '' && amountCents !== null ? { ...row, awardedCents: formatNumber(amountCents, 'cnr') } : row,
  )
}

/** Interest as the claim asks for it on every head that is awarded and not yet answered: from the day claimed, else none. */
export function answerInterest<All extends Typed>(typed: All, heads: Heads): All {
  return withRows(typed, heads, (row, { amountCents, interestFrom }) => {
    const isAwarded = (readAnswer(row, amountCents)?.awardedCents ?? 0) > 0
    if (!isAwarded || row.interest.mode !== '') return row
    const mode = interestFrom === undefined ? 'none' : 'date'
    return { ...row, interest: { ...row.interest, mode, from: readTypedDate(interestFrom) } }
  })
}

function withRows<All extends Typed>(
  typed: All,
  heads: Heads,
  change: (row: TypedAnswer, head: Heads[number]) => TypedAnswer,
): All {
  const rows = typed.heads.map((row) => {
    const head = heads.find(({ id }) => id === row.id)
    return head === undefined ? row : change(row, head)
  })
  return rows.every((row, at) => row === typed.heads[at]) ? typed : { ...typed, heads: rows }
}

type ForcedHead = Pick<ClaimHead, 'id' | 'amountCents' | 'interestFrom' | 'code'>

/**
 * What the law forces, carried out: a head that nothing is decided on is emptied; one that is referred is awarded nothing and
 * needs no tests of the statute; one that is agreed is awarded in full. Reasons of its own stay. The same object where nothing is left to do.
 */
export function applyForced<All extends Typed>(
  typed: All,
  heads: readonly ForcedHead[],
  resultOf: (head: ForcedHead) => ForcedResult | undefined,
): All {
  const rows = typed.heads.map((row) => {
    const head = heads.find(({ id }) => id === row.id)
    const result = head === undefined ? undefined : resultOf(head)
    if (head === undefined || result === undefined) return row
    const forced = forcedRow(row, head, result)
    return isSame(forced, row) ? row : forced
  })
  return rows.every((row, at) => row === typed.heads[at]) ? typed : { ...typed, heads: rows }
}

function forcedRow(row: TypedAnswer, head: ForcedHead, result: ForcedResult): TypedAnswer {
  const { id, reasons, interest } = row
  const isThing = head.amountCents === null && isNotMoney(head)
  const awarded = (cents: number) => (isThing ? {} : { awardedCents: formatNumber(cents, 'cnr') })
  const granted = (answer: string) => (isThing ? { granted: answer } : {})
  const blank = { ...BLANK_ANSWER, id, reasons }
  if (result === 'undecided') return blank
  if (result === 'referred') return { ...blank, ...awarded(0), ...granted('no') }
  return { ...blank, interest, ...awarded(head.amountCents ?? 0), ...granted('yes') }
}
