import { z } from 'zod'
import { role } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { ROLES } from '../domain/staff/roles.ts'
import { effect } from './channel.ts'
import { givenOut, toGiveOut } from './givingOut.ts'

export const rightsChannels = {
  /**
   * Gives the table of rights out, of these roles or of all: the same that the window shows from the tables themselves.
   */
  'rights.print': effect({
    input: toGiveOut({ roles: z.array(role).min(1).max(ROLES.length) }),
    output: givenOut,
    access: READERS.everybody,
  }),
} as const
