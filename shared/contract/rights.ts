import { z } from 'zod'
import { line } from '../domain/caseFile/fields.ts'
import { role } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { ROLES } from '../domain/staff/roles.ts'
import { effect } from './channel.ts'

export const rightsChannels = {
  /**
   * Prints the table of rights, of these roles or of all: the same that the window shows from the tables themselves.
   * Errors: print.noPrinter, print.failed, document.refused.
   */
  'rights.print': effect({
    input: z.strictObject({ roles: z.array(role).min(1).max(ROLES.length), printer: line }),
    output: z.strictObject({ pages: z.int().min(1) }),
    access: READERS.everybody,
  }),
} as const
