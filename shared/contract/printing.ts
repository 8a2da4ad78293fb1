import { z } from 'zod'
import { bilingual, isoDate, line, text } from '../domain/caseFile/fields.ts'
import { PRINT_KINDS } from '../domain/papers/printKind.ts'
import { SERVICE_CHANNELS } from '../domain/caseFile/service.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect, query } from './channel.ts'
import { givenOut, toGiveOut } from './givingOut.ts'
import { nothing, orderId } from './ids.ts'
import { orderView } from './order.ts'
import { reason } from './reason.ts'

/** A copy is queued before it goes to the printer; afterwards it was sent, or it failed. */
export const PRINT_STATES = ['queued', 'sent', 'failed'] as const

/** The most copies that one recipient is given in one go. */
export const MAX_COPIES = 10

/** A printer of this machine. */
export const printer = z.strictObject({ name: line, description: text(200), isDefault: z.boolean() })

/** The number of a copy of an order. */
const copyNumber = z.int().min(1)

export const printRecord = z.strictObject({
  copy: copyNumber,
  recipient: line,
  printer: line,
  printedBy: line,
  printedAt: z.iso.datetime(),
  reason: text(500).optional(),
  state: z.enum(PRINT_STATES),
  /** That it is lost: when and by whom that was written down, and why. */
  lost: z.strictObject({ at: z.iso.datetime(), by: line, reason: text(500) }).optional(),
  /** The copy that stands in its place, where it is lost; the lost one in whose place it stands. */
  replacedBy: copyNumber.optional(),
  replaces: copyNumber.optional(),
  /** That it was served on its recipient: the day from which that counts, how, and into whose hands, where those were another's. */
  served: z.strictObject({ on: isoDate, channel: z.enum(SERVICE_CHANNELS), hands: bilingual.optional() }).optional(),
})
export type PrintRecord = z.infer<typeof printRecord>

/** A calendar year in which orders are issued. */
const year = z.int().min(2000).max(2200)

/** Where a page of the queue goes on. */
const cursor = z.strictObject({ isPrinted: z.int().min(0).max(1), age: z.int() })

export const printingChannels = {
  /** Issued orders of the own office, unprinted first, the newest first among each; a page at a time. */
  'print.queue': query({
    input: z.strictObject({ after: cursor.optional() }),
    output: z.strictObject({ orders: z.array(orderView).max(50), next: cursor.optional() }),
    access: READERS.prints,
  }),
  /** Writes down that a copy is lost: its recipient may have another, under the next number. Errors: order.notFound, print.noCopy (there is none of that number, or it was never printed), print.isLost. */
  'print.lose': command({
    input: z.strictObject({ orderId, copy: copyNumber, reason }),
    output: z.strictObject({ copy: copyNumber }),
    acts: ['caseFile.loseCopy'],
  }),
  /** Who was given which copies of an order, and where each is: who holds it, since when and by what. Reading it is written down, once per person, order and session. Error: order.notFound. */
  'print.history': effect({
    input: z.strictObject({ orderId }),
    output: z.array(printRecord),
    access: READERS.prints,
  }),
  /** Whom an order names, and whether it may be seen as it is, by who is protected today. Errors: order.damaged, document.refused. */
  'print.check': query({
    input: z.strictObject({ orderId }),
    output: z.strictObject({
      /** Who is named openly; who is protected and not named; who is protected and shows all the same. */
      named: z.array(bilingual),
      covered: z.array(bilingual),
      leaking: z.array(bilingual),
      undignified: z.array(
        z.strictObject({ severity: z.enum(['blocker', 'warning']), message: bilingual, remedy: bilingual }),
      ),
    }),
    access: READERS.prints,
  }),
  /** The printers that print all of these kinds of documents; all, where none is named. */
  'print.printers': effect({
    input: z.strictObject({ kinds: z.array(z.enum(PRINT_KINDS)).max(PRINT_KINDS.length) }),
    output: z.array(printer),
    // Everybody prints something: papers, shares of the recovery key, the table of rights.
    access: READERS.everybody,
  }),
  /** Sends the stored bytes to the spooler, `copies` times one after the other; `reason` is wanted from the second print to
   * the same recipient on. Answers the number of the last copy.
   * Errors: print.noPrinter, print.failed, print.reasonMissing, order.damaged (fingerprint does not match). */
  'print.print': effect({
    input: z.strictObject({
      orderId,
      printer: line,
      recipient: line.trim().min(1),
      copies: z.int().min(1).max(MAX_COPIES).optional(),
      reason: reason.optional(),
    }),
    output: z.strictObject({ copy: z.int().min(1) }),
    acts: ['caseFile.print'],
  }),
  /** Gives out which copies were printed for whom, with a row for each signature. */
  'print.handover': effect({
    input: toGiveOut({ orderId }),
    output: givenOut.extend({ copies: z.int().min(0) }),
    acts: ['caseFile.print'],
  }),
  /** The years in which the own office gave numbers of orders, the latest first, and how many. */
  'print.registerYears': query({
    input: nothing,
    output: z.array(z.strictObject({ year, entries: z.int().min(1) })),
    access: READERS.prints,
  }),
  /** Gives the register of the orders of a year out as a book, with the sums of its pages. */
  'print.register': effect({
    input: toGiveOut({ year }),
    output: givenOut.extend({ entries: z.int().min(0) }),
    acts: ['caseFile.printRegister'],
  }),
  /** Languages in which the decision in short can be printed, by ISO 639 tag. */
  'print.languages': effect({ input: nothing, output: z.array(line), access: READERS.prints }),
  /** Draws the decision in short from the file as it was when the order was issued, and sends it to the spooler.
   * Errors: print.noPrinter, print.failed, order.damaged, input.value (a language that is not offered), document.refused. */
  'print.inShort': effect({
    input: z.strictObject({ orderId, printer: line, language: line }),
    output: z.strictObject({ pages: z.int().min(1) }),
    acts: ['caseFile.print'],
  }),
} as const
