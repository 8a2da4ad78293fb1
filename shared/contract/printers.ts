import { z } from 'zod'
import { line } from '../domain/caseFile/fields.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect } from './channel.ts'
import { nothing } from './ids.ts'
import { printer } from './printing.ts'

/** How a printer is handed a document: its pages drawn by its driver, or the document as it is. */
const PRINT_WAYS = ['drawn', 'raw'] as const
export type PrintWay = (typeof PRINT_WAYS)[number]

const access = READERS.printers

export const printerChannels = {
  /**
   * The printers of this machine, how each is handed documents, and whether it was handed a trial in this session; none where the system
   * leaves no choice, as CUPS does, which always hands over what it is given.
   */
  'printer.ways': effect({
    input: nothing,
    output: z.array(printer.extend({ way: z.enum(PRINT_WAYS), isTried: z.boolean() })),
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
} as const
