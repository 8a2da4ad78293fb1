import { z } from 'zod'
import { line } from '../domain/caseFile/fields.ts'
import { role } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect } from './channel.ts'

export const handbookChannels = {
  /** Prints what a role does with the program, on two pages. Errors: print.noPrinter, print.failed, document.refused. */
  'handbook.print': effect({
    input: z.strictObject({ role, printer: line }),
    output: z.strictObject({ pages: z.int().min(1) }),
    access: READERS.everybody,
  }),
} as const
