import json from '../../../resources/templates/payment-statement.json' with { type: 'json' }
import type { Payment } from '../../domain/caseFile/payment.ts'
import { computeLedger, type Debt, type Ledger } from '../../domain/ledger/ledger.ts'
import { shippedInterestTable } from '../../domain/interest/rates.ts'
import { addUpCents } from '../../domain/money/cents.ts'
import { DocumentProblem } from '../documentProblem.ts'
import { same, word } from '../words.ts'
import { requireDecision } from './caseContext.ts'
import { formatDatePair } from './commonScope.ts'
import { defineAct } from './defineAct.ts'
import { formatAmountPair } from './headScopes.ts'
import { composePaymentTable } from './paymentTable.ts'

/** What was paid on an award, what it settled, and what is still owed on the day of the statement. */
export const paymentStatement = defineAct(json, {
  words: {
    texts: ['statement.to', 'paid', 'principal', 'interest', 'balance', 'overpaid', 'interest.table'],
    flags: ['paid.any', 'paid.all', 'overpaid', 'bearing', 'interest.known'],
    parts: ['payments'],
  },
  dated: (context) =>
    context.payments
      .map((payment) => payment.date)
      .toSorted()
      .at(-1) ?? context.decision?.date,
  fill: ({ context, date }) => {
    const decision = requireDecision(context)
    const debts = decision.heads.map(({ awardedCents, interestFrom }) => ({
      principalCents: awardedCents,
      interestFrom,
    }))
    const { payments } = context
    const { interestKnown, state } = stateOn(date, debts, payments)
    const { paidCents, principalCents, interestCents, overpaidCents } = state
    return {
      scope: {
        texts: {
          'statement.to': formatDatePair(date),
          paid: formatAmountPair(paidCents),
          principal: formatAmountPair(principalCents),
          interest: interestKnown ? formatAmountPair(interestCents) : word('blank'),
          balance: interestKnown ? formatAmountPair(addUpCents([principalCents, interestCents])) : word('blank'),
          overpaid: formatAmountPair(overpaidCents),
          'interest.table': same(shippedInterestTable.version),
        },
        flags: {
          'paid.any': paidCents > 0,
          'paid.all': interestKnown && addUpCents([principalCents, interestCents]) === 0,
          'interest.known': interestKnown,
          overpaid: overpaidCents > 0,
          bearing: debts.some((debt) => debt.interestFrom !== undefined),
        },
      },
      parts: { payments: paidCents > 0 ? [composePaymentTable(context, state)] : [] },
    }
  },
})

// Where a rate is not in the table yet, the interest is left to the pen; but a payment could then not be imputed.
function stateOn(
  to: string,
  debts: readonly Debt[],
  payments: readonly Payment[],
): { interestKnown: boolean; state: Ledger } {
  const full = computeLedger({ debts, payments, to })
  if (full.ok) return { interestKnown: true, state: full.value }
  const bare = computeLedger({ debts: debts.map(({ principalCents }) => ({ principalCents })), payments, to })
  if (!bare.ok || bare.value.paidCents > 0) throw new DocumentProblem('document.interestUnknown')
  return { interestKnown: false, state: bare.value }
}
