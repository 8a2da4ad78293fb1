import { z } from 'zod'
import { personId } from '../domain/staff/account.ts'
import { command, query } from './channel.ts'
import { givenOut, toGiveOut } from './givingOut.ts'
import { nothing } from './ids.ts'
import { sessionState } from './session.ts'

const lessonState = z.strictObject({
  begun: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
  ended: z.iso.datetime().optional(),
  steps: z.array(z.strictObject({ id: z.string(), at: z.iso.datetime().optional() })),
})

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
  /** What the journals prove of the lesson of the person's role. Errors: practice.notHere, practice.noLesson. */
  'practice.lesson': query({ input: nothing, output: lessonState, access: 'signedIn' }),
  /** Begins it, the first time or again. Error: practice.notHere. */
  'practice.beginLesson': command({ input: nothing, output: lessonState, access: 'signedIn' }),
  /** Ends it. Errors: practice.notHere, practice.noLesson (none has begun). */
  'practice.endLesson': command({ input: nothing, output: lessonState, access: 'signedIn' }),
  /** Gives the result of a lesson out that has ended. Errors also: practice.notHere, practice.noLesson. */
  'practice.printLesson': command({
    input: toGiveOut({}),
    output: givenOut,
    access: 'signedIn',
  }),
} as const
