import { z } from 'zod'
import { cents, isoDate, localId, text } from '../caseFile/fields.ts'
import { ledgerAct } from '../caseFile/ledgerAct.ts'
import { payment } from '../caseFile/payment.ts'
import { failure, success, type Result } from '../result/result.ts'
import { IMPUTATION_PARTS } from './imputation.ts'
import { followInstalments, type InstalmentState } from './instalments.ts'
import { computeLedger, paymentsInEffect, type Ledger } from './ledger.ts'

const CURRENCY = 'EUR'
const [, , agreement] = ledgerAct.options
const instalments = agreement.omit({ kind: true }).extend({ id: localId.optional() })
const writeOff = z.strictObject({ id: localId.optional(), date: isoDate, amountCents: cents })

/** What the rule `ledger` takes; whole cents, `to` exclusive, `from` of a payment the debtor who paid. */
export const ledgerInput = z.strictObject({
  debts: z
    .array(
      z.strictObject({
        principalCents: cents,
        interestFrom: isoDate.optional(),
        debtors: z.array(localId).max(50).optional(),
      }),
    )
    .max(500),
  payments: z.array(payment.extend({ currency: text(3, 3).optional() })).max(5_000),
  to: isoDate,
  reversals: z
    .array(z.strictObject({ entry: localId, date: isoDate }))
    .max(5_000)
    .optional(),
  writeOffs: z.array(writeOff).max(500).optional(),
  instalments: z.array(instalments).max(100).optional(),
  costsCents: cents.optional(),
  order: z
    .array(z.enum(IMPUTATION_PARTS))
    .length(IMPUTATION_PARTS.length)
    .refine((order) => new Set(order).size === order.length, { params: { code: 'ledger.orderIncomplete' } })
    .optional(),
  shares: z.record(localId, z.int().min(1).max(10_000)).optional(),
  projection: z.boolean().optional(),
})

type LedgerAnswer = Ledger & Readonly<{ instalments?: readonly InstalmentState[] }>

/** The ledger of a question. Errors: `ledger.currencyWrong`, and those of `computeLedger`. */
export function answerLedger({
  payments,
  instalments: agreed,
  ...rest
}: z.infer<typeof ledgerInput>): Result<LedgerAnswer> {
  const foreign = payments.findIndex(({ currency = CURRENCY }) => currency !== CURRENCY)
  if (foreign !== -1) return failure('ledger.currencyWrong', `payments.${foreign}.currency`)
  const input = { ...rest, payments: payments.map(({ currency: _currency, ...one }) => one), instalments: agreed }
  const ledger = computeLedger(input)
  if (!ledger.ok || agreed === undefined) return ledger
  const paid = paymentsInEffect(input)
  const gone = new Set(rest.reversals?.map(({ entry }) => entry))
  const standing = agreed.filter(({ id, date }) => date <= rest.to && !gone.has(id ?? ''))
  return success({ ...ledger.value, instalments: standing.map((one) => followInstalments(one, paid, rest.to)) })
}
