import type { Input } from '../../../shared/contract/channels.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { dayOf } from '../../../shared/domain/deadlines/deadlineEvents.ts'
import { findSurplus } from '../../../shared/domain/ledger/claimLedger.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { defineClaimAct, type ClaimStep } from '../claim/act.ts'
import { ledgerClaimOf, nextEntryId } from './ledgerOfClaim.ts'

type Asked = Input<'collection.recordPayment'>

/**
 * A payment on an order as it came in. What is out of the ordinary is asked about once: paid before the decision is final,
 * which is of the debtor's own will, and paid above the debt, which goes back to the payer.
 */
export const recordPayment = defineClaimAct('recordPayment', (step, asked: Asked) => {
  const sound = checkPayment(step, asked)
  if (!sound.ok) return sound
  const { stored } = step
  if (isBeforeFinality(step, asked.payment.date) && !asked.confirmed.includes('beforeFinality')) {
    return failure('payment.beforeFinality')
  }
  const payment = { ...asked.payment, id: nextEntryId(stored) }
  const { today, laws } = step.context
  const terms = { rates: laws.on(today).interest, projection: true }
  const above = findSurplus(ledgerClaimOf(step), payment, today, terms)
  if (!above.ok) return above
  if (above.value.surplus > 0 && !asked.confirmed.includes('aboveDebt')) {
    return failure('payment.aboveDebt', undefined, above.value)
  }
  return success({ change: { ledger: { claim: stored.claim.id, payments: [payment] } } })
})

/** Whether nothing was final on the day of a payment, whenever it is entered. */
function isBeforeFinality({ file, stored }: ClaimStep, day: string): boolean {
  if (!STAGES[stored.stage].final) return true
  const claimFile = claimFileOf(file.judged(), stored.claim.id)
  const final = claimFile === undefined ? undefined : dayOf(claimFile, 'becomeFinal')
  return final !== undefined && day < final
}

function checkPayment(step: ClaimStep, { payment }: Asked): Result<true> {
  const { stored, context } = step
  const { decision } = ledgerClaimOf(step)
  const { respondents } = stored.claim
  if (payment.amountCents === 0) return failure('payment.amountMissing', 'payment.amountCents')
  if (payment.date > context.today) return failure('payment.inFuture', 'payment.date')
  if (decision !== undefined && payment.date < decision.date) {
    return failure('payment.beforeDecision', 'payment.date', { decided: decision.date })
  }
  if (payment.from !== undefined && !respondents.includes(payment.from)) {
    return failure('payment.notDebtor', 'payment.from')
  }
  const isOfDebtor = payment.source === 'debtor' || payment.source === 'bailiff'
  return isOfDebtor && payment.from === undefined ? failure('payment.debtorMissing', 'payment.from') : success(true)
}
