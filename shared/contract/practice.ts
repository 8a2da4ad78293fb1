import { z } from 'zod'
import { personId } from '../domain/staff/account.ts'
import { command } from './channel.ts'
import { nothing } from './ids.ts'
import { sessionState } from './session.ts'

/** The ways into practice, in it and out of it; the window is replaced, and the process that holds keys with it. */
export const practiceChannels = {
  /** From the work of an office, or rather from its sign-in page, to practice. Error: practice.alreadyHere. */
  'practice.enter': command({ input: nothing, output: nothing, access: 'anyone' }),
  /** Back to the sign-in page of the office, which asks for a password. Error: practice.notHere. */
  'practice.leave': command({ input: nothing, output: nothing, access: 'anyone' }),
  /** Practice from its start: everything done in it is gone. Error: practice.notHere. */
  'practice.beginAnew': command({ input: nothing, output: nothing, access: 'anyone' }),
  /** Becomes one of the invented people, without a password. Error: practice.notHere. */
  'practice.become': command({ input: z.strictObject({ person: personId }), output: sessionState, access: 'anyone' }),
} as const
