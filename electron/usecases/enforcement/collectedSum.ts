import type { PaymentRemark } from '../../../shared/contract/collection.ts'
import type { EnforcementStep, ToldStep } from '../../../shared/domain/caseFile/enforcement.ts'
import type { Payment } from '../../../shared/domain/caseFile/payment.ts'
import { rowOf } from '../../../shared/domain/claim/mayAct.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { ClaimStep } from '../claim/act.ts'
import { checkPayment } from '../collection/checkPayment.ts'
import { standingSteps } from './standingSteps.ts'

type Collected = Readonly<{ payment: Payment; step: EnforcementStep }>

/**
 * A sum that was collected: the payment of the debtor in the ledger, and the step that names it. Errors: those of a payment,
 * at the fields of the step; claim.illegalMove where the ledger of the award takes none.
 */
export function findCollected(
  act: ClaimStep,
  { amountCents = 0, ...told }: ToldStep,
  confirmed: readonly PaymentRemark[],
): Result<Collected> {
  const { stage } = act.stored
  if (!rowOf('recordPayment').from.includes(stage)) {
    return failure('claim.illegalMove', undefined, { stage, act: 'recordPayment' })
  }
  const motion = standingSteps(act).find(({ id }) => id === told.proceeding)
  const from = motion?.debtor
  const payment = checkPayment(
    act,
    {
      date: told.date,
      amountCents,
      source: motion?.body === 'court' ? 'other' : 'bailiff',
      ...(from === undefined ? {} : { from }),
    },
    confirmed,
  )
  if (!payment.ok) {
    const { code, field, params } = payment.error
    return failure(code, field?.replace('payment.', 'step.'), params)
  }
  return success({ payment: payment.value, step: { ...told, entry: payment.value.id } })
}
