import { z } from 'zod'
import { line } from '../domain/caseFile/fields.ts'
import { PRINT_KINDS, SIDES } from '../domain/papers/printKind.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect } from './channel.ts'
import { nothing } from './ids.ts'
import { printer } from './printing.ts'

/** How a printer is handed a document: its pages drawn by its driver, or the document as it is. */
const PRINT_WAYS = ['drawn', 'raw'] as const
export type PrintWay = (typeof PRINT_WAYS)[number]

/** As the driver of a printer calls one of its trays. */
const tray = z.string().regex(/^[\w.-]{1,60}$/)

/** That a printer prints a kind of document; without `sides` or `tray` its driver decides. */
const rule = z.strictObject({
  kind: z.enum(PRINT_KINDS),
  sides: z.enum(SIDES).exactOptional(),
  tray: tray.exactOptional(),
})
export type PrinterRule = z.infer<typeof rule>

/** What the driver of a printer lets be chosen, as far as it tells. */
const offers = z.strictObject({ sides: z.array(z.enum(SIDES)), trays: z.array(tray) })
export type PrinterOffers = z.infer<typeof offers>

const access = READERS.printers

export const printerChannels = {
  /**
   * The printers of this machine, what each is to print and how, and whether it was handed a trial in this session. `way` is only where
   * the system leaves a choice: CUPS always hands over what it is given.
   */
  'printer.list': effect({
    input: nothing,
    output: z.array(
      printer.extend({ way: z.enum(PRINT_WAYS).optional(), isTried: z.boolean(), rules: z.array(rule), offers }),
    ),
    access,
  }),
  /** Hands a printer the table of the person's own rights as it is, whatever its way. Errors: print.noPrinter, print.failed, what the system says (print.…). */
  'printer.try': effect({ input: z.strictObject({ printer: line }), output: nothing, access }),
  /** Decides how a printer is handed documents from now on. Error: print.notTried (as they are, without a trial in this session). */
  'printer.setWay': command({
    input: z.strictObject({ printer: line, way: z.enum(PRINT_WAYS) }),
    output: nothing,
    access,
  }),
  /** Decides what a printer prints and how, in the place of what was decided before. Errors: print.noPrinter, input.value (a kind twice, or what its driver does not offer). */
  'printer.setRules': effect({
    input: z.strictObject({ printer: line, rules: z.array(rule).max(PRINT_KINDS.length) }),
    output: nothing,
    access,
  }),
} as const
