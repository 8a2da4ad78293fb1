import { z } from 'zod'
import { line, text } from '../domain/caseFile/fields.ts'
import { command, query } from './channel.ts'
import { nothing, orderId } from './ids.ts'
import { orderView } from './order.ts'

export const printRecord = z.strictObject({
  copy: z.int().min(1),
  recipient: line,
  printer: line,
  printedBy: line,
  printedAt: z.iso.datetime(),
  reason: text(500).optional(),
  state: z.enum(['sent', 'failed']),
})

export const printingChannels = {
  /** Issued orders of the own office, unprinted first. */
  'print.queue': query({ input: nothing, output: z.array(orderView), access: ['clerk', 'judge'] }),
  'print.history': query({
    input: z.strictObject({ orderId }),
    output: z.array(printRecord),
    access: ['clerk', 'judge'],
  }),
  'print.printers': query({
    input: nothing,
    output: z.array(z.strictObject({ name: line, description: text(200), isDefault: z.boolean() })),
    access: ['clerk', 'judge'],
  }),
  /** Sends the stored bytes to the spooler; `reason` is wanted from the second print to the same recipient on.
   * Errors: print.noPrinter, print.failed, print.reasonMissing, order.damaged (fingerprint does not match). */
  'print.print': command({
    input: z.strictObject({ orderId, printer: line, recipient: line, reason: text(500, 5).optional() }),
    output: z.strictObject({ copy: z.int().min(1) }),
    access: ['clerk'],
  }),
} as const
