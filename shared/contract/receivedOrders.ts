import { z } from 'zod'
import { centsSum, isoDate, line, localId, officeCode } from '../domain/caseFile/fields.ts'
import { orderStanding } from '../domain/proof/naknadaOrder.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect, query } from './channel.ts'
import { caseId } from './ids.ts'
import { ORDER_EXPORTS } from './order.ts'
import { reason } from './reason.ts'

/** By the id of the packet that brought it. */
const id = z.string().regex(/^[0-9a-f]{32}$/)

/** An order, or a ruling on one, that a court on another installation has issued and sent. */
const receivedOrder = z.strictObject({
  ...{ id, caseId, claim: localId, office: officeCode, number: line, issued: isoDate },
  mark: line,
  pages: z.int().min(1),
  awardedCents: centsSum,
  receivedAt: z.iso.datetime(),
  isRead: z.boolean(),
  /** What the court said of it when it was sent: that it fell or was changed on appeal, and by which rulings it was corrected. */
  ...orderStanding.shape,
})
export type ReceivedOrder = z.infer<typeof receivedOrder>

/** Orders that came as copies and are kept beside the file that they decide. */
export const receivedOrderChannels = {
  /** Those of a file; without one those that nobody here has read yet, of the files that the person may read. */
  'receivedOrder.list': query({
    input: z.strictObject({ caseId: caseId.optional() }),
    output: z.array(receivedOrder).max(200),
    access: READERS.cases,
  }),
  /**
   * The pages as the court has signed them; who reads is written down, once in a session. Errors: receivedOrder.notFound, order.damaged
   * (they are not those that came).
   */
  'receivedOrder.read': effect({
    input: z.strictObject({ id }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    access: READERS.cases,
  }),
  /** Writes the pages, or the data, as they came to a file that the person names. Errors: receivedOrder.notFound, order.damaged, caseFile.notInCustody, exchange.…, storage.… */
  'receivedOrder.export': effect({
    input: z.strictObject({ id, reason, format: z.enum(ORDER_EXPORTS) }),
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    acts: ['caseFile.exportPaper'],
  }),
} as const
