import { findOrderedDebtors } from '../../../shared/domain/decision/orderedDebtors.ts'
import type { PaymentRemark } from '../../../shared/contract/collection.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Payment } from '../../../shared/domain/caseFile/payment.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { dayOf } from '../../../shared/domain/deadlines/deadlineEvents.ts'
import { findSurplus } from '../../../shared/domain/ledger/claimLedger.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { ClaimStep } from '../claim/act.ts'
import { ledgerClaimOf, nextEntryId } from './ledgerOfClaim.ts'

/**
 * A payment as it can be entered, with its id. What is out of the ordinary is asked about once: paid before the decision is
 * final, which is of the debtor's own will, and paid above the debt, which goes back to the payer.
 */
export function checkPayment(
  step: ClaimStep,
  told: Omit<Payment, 'id'>,
  confirmed: readonly PaymentRemark[],
): Result<Payment & Readonly<{ id: string }>> {
  const sound = checkTold(step, told)
  if (!sound.ok) return sound
  const { stored } = step
  if (isBeforeFinality(step, told.date) && !confirmed.includes('beforeFinality')) {
    return failure('payment.beforeFinality')
  }
  const payment = { ...told, id: nextEntryId(stored) }
  const { today, laws } = step.context
  const terms = { rates: laws.on(today).interest, projection: true }
  const above = findSurplus(ledgerClaimOf(step), payment, today, terms)
  if (!above.ok) return above
  if (above.value.surplus > 0 && !confirmed.includes('aboveDebt')) {
    return failure('payment.aboveDebt', undefined, above.value)
  }
  return success(payment)
}

/** Whether nothing was final on the day of a payment, whenever it is entered. */
function isBeforeFinality({ file, stored }: ClaimStep, day: string): boolean {
  if (!STAGES[stored.stage].final) return true
  const claimFile = claimFileOf(file.judged(), stored.claim.id)
  const final = claimFile === undefined ? undefined : dayOf(claimFile, 'becomeFinal')
  return final !== undefined && day < final
}

function checkTold(step: ClaimStep, payment: Omit<Payment, 'id'>): Result<true> {
  const { stored, context } = step
  const { decision } = ledgerClaimOf(step)
  const debtors = findOrderedDebtors(stored.claim, decision)
  if (payment.amountCents === 0) return failure('payment.amountMissing', 'payment.amountCents')
  if (payment.date > context.today) return failure('payment.inFuture', 'payment.date')
  if (decision !== undefined && payment.date < decision.date) {
    return failure('payment.beforeDecision', 'payment.date', { decided: decision.date })
  }
  if (payment.from !== undefined && !debtors.includes(payment.from)) {
    return failure('payment.notDebtor', 'payment.from')
  }
  const isOfDebtor = payment.source === 'debtor' || payment.source === 'bailiff'
  return isOfDebtor && payment.from === undefined ? failure('payment.debtorMissing', 'payment.from') : success(true)
}
