import { z } from 'zod'
import { cents, isoDate, localId, text } from './fields.ts'

const written = { id: localId, date: isoDate } as const
/** Why an entry was reversed or a sum written off. */
const reason = text(500, 1)

/**
 * What stands in the ledger of an award besides payments: a counter-entry to one of its entries, a sum that nobody expects any
 * more, an agreement on monthly instalments of a debtor. Nothing of it is ever changed.
 */
export const ledgerAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reversal'), ...written, entry: localId, reason }),
  z.strictObject({ kind: z.literal('writeOff'), ...written, amountCents: cents, reason }),
  z.strictObject({
    kind: z.literal('instalments'),
    ...written,
    debtor: localId,
    amountCents: cents.min(1),
    count: z.int().min(1).max(240),
    firstDue: isoDate,
    lateToEnd: z.int().min(1).max(12).optional(),
  }),
])
/** An entry of a ledger that is no payment, as read by `ledgerAct`; cents. */
export type LedgerAct = z.infer<typeof ledgerAct>
/** Those of one kind. */
export type LedgerActOf<Kind extends LedgerAct['kind']> = Extract<LedgerAct, { kind: Kind }>

/** Of what stands in a ledger besides payments, that of one kind. */
export function ledgerActsOf<Kind extends LedgerAct['kind']>(
  acts: readonly LedgerAct[],
  kind: Kind,
): readonly LedgerActOf<Kind>[] {
  return acts.filter((act): act is LedgerActOf<Kind> => act.kind === kind)
}
