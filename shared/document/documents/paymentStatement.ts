import json from '../../../resources/templates/payment-statement.json' with { type: 'json' }
import { sumDecision } from '../../domain/decision/totals.ts'
import { paymentsOf } from '../../domain/ledger/claimLedger.ts'
import { addUpCents } from '../../domain/money/cents.ts'
import { DocumentProblem } from '../documentProblem.ts'
import { samePair } from '../words.ts'
import { requireDecision } from './caseContext.ts'
import { formatDatePair } from './commonScope.ts'
import { defineAct } from './defineAct.ts'
import { formatAmountPair } from './amountPairs.ts'
import { computeInterestState } from './interestState.ts'
import { composePaymentSlip } from './paymentSlip.ts'
import { composePaymentTable } from './paymentTable.ts'

/** What was paid on an award, what it settled, and what is still owed on the day of the statement. */
export const paymentStatement = defineAct(json, {
  words: {
    texts: ['statement.to', 'interest.to', 'paid', 'principal', 'interest', 'balance', 'overpaid', 'interest.table'],
    flags: ['paid.any', 'paid.all', 'overpaid', 'bearing', 'interest.known', 'interest.runs', 'owed', 'slip.open'],
    parts: ['payments', 'slip'],
  },
  dated: (context) =>
    paymentsOf(context.claimFile)
      .map((payment) => payment.date)
      .toSorted()
      .at(-1) ?? context.decision?.date,
  fill: (act) => {
    const { context, date, law } = act
    const decision = requireDecision(context)
    if (sumDecision(context.claim, decision).awardedCents === 0) throw new DocumentProblem('document.nothingToPay')
    const { state, to, isComplete } = computeInterestState(date, context.claimFile, law.interest)
    const bearing = decision.heads.some(({ interestFrom }) => interestFrom !== undefined)
    const { paidCents, principalCents, interestCents, overpaidCents } = state
    const owedCents = addUpCents([principalCents, interestCents])
    const slip = composePaymentSlip(act, owedCents)
    return {
      scope: {
        texts: {
          'statement.to': formatDatePair(date),
          'interest.to': formatDatePair(to),
          paid: formatAmountPair(paidCents),
          principal: formatAmountPair(principalCents),
          interest: formatAmountPair(interestCents),
          balance: formatAmountPair(owedCents),
          overpaid: formatAmountPair(overpaidCents),
          'interest.table': samePair(law.interest.version),
        },
        flags: {
          'paid.any': paidCents > 0,
          'paid.all': isComplete && owedCents === 0,
          'interest.known': isComplete,
          'interest.runs': bearing && principalCents > 0,
          overpaid: overpaidCents > 0,
          bearing,
          owed: owedCents > 0,
          'slip.open': owedCents > 0 && !slip.hasAccount,
        },
      },
      parts: {
        payments: paidCents > 0 ? [composePaymentTable(context, state)] : [],
        slip: owedCents > 0 ? [slip.block] : [],
      },
    }
  },
})
