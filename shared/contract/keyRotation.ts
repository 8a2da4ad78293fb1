import { z } from 'zod'
import { password } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { nothing } from './ids.ts'
import { reason } from './reason.ts'
import { sessionState } from './session.ts'

export const keyRotationChannels = {
  /**
   * How far a change of the keys has come, and what is to be done. `file`: every text is under the new keys, and the databases wait for
   * their own, for which `seconds` are needed; `copies`: so many copies of the data still open by the former keys, the newest of `copiedAt`;
   * `due`: so many people have held keys that are not changed since; `withoutKey`: who has no own key yet, so that
   * nothing can be sent to them: their accounts are closed by a change, until they get another first password; `sharesDue`: the recovery
   * shares were made before the last change.
   */
  'keys.rotation': query({
    input: nothing,
    output: z.strictObject({
      stage: z.enum(['none', 'wraps', 'file']),
      done: z.int().min(0),
      total: z.int().min(0),
      seconds: z.int().min(0),
      changedAt: z.iso.datetime().optional(),
      copies: z.int().min(0),
      copiedAt: z.iso.datetime().optional(),
      due: z.int().min(0),
      withoutKey: z.array(z.string()),
      sharesDue: z.boolean(),
    }),
    access: READERS.everyKey,
  }),
  /**
   * New keys in place of those that somebody has held. Errors: password.wrong, signIn.wait, keys.changing, keys.noAdministrator,
   * recovery.altered, storage.…
   */
  'keys.change': command({
    input: z.strictObject({ password, reason }),
    output: sessionState,
    access: READERS.everyKey,
  }),
  /** Locks, and puts the databases under their new keys before. Errors: keys.notReady, storage.… */
  'keys.changeFile': command({ input: nothing, output: sessionState, access: READERS.everyKey }),
} as const
