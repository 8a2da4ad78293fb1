import type { Input } from '../../../shared/contract/channels.ts'
import { success } from '../../../shared/domain/result/result.ts'
import { defineClaimAct } from '../claim/act.ts'
import { checkPayment } from './checkPayment.ts'

/** A payment on an order as it came in. */
export const recordPayment = defineClaimAct(
  'recordPayment',
  (step, { payment: told, confirmed }: Input<'collection.recordPayment'>) => {
    const payment = checkPayment(step, told, confirmed)
    if (!payment.ok) return payment
    return success({ change: { ledger: { claim: step.stored.claim.id, payments: [payment.value] } } })
  },
)
