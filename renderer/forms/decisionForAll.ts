import type { ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import { formatNumber } from '../../shared/format/amount.ts'
import { readTypedDate } from '../../shared/format/parseDate.ts'
import { readAnswer, type TypedAnswer } from './decision.ts'

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
