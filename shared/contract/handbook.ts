import { role } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect } from './channel.ts'
import { givenOut, toGiveOut } from './givingOut.ts'

export const handbookChannels = {
  /** Gives out what a role does with the program, on two pages. */
  'handbook.print': effect({
    input: toGiveOut({ role }),
    output: givenOut,
    access: READERS.everybody,
  }),
} as const
