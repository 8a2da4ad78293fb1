import { z } from 'zod'
import { officeCode } from '../domain/caseFile/fields.ts'
import { command } from './channel.ts'
import { nothing } from './ids.ts'
import { account, newPassword } from '../domain/staff/account.ts'
import { ceremonyState, shareHolders } from './recovery.ts'
import { sessionState } from './session.ts'

/** `isOwn`: chosen by the person, in front of the machine; else a first password, which gives no key of the cases. */
const newAccount = account.omit({ id: true }).extend({ password: newPassword, isOwn: z.boolean() })

export const setupChannels = {
  /** First run, step one: begins the ceremony of the shares; nothing is made or written yet that opens anything.
   * Errors: ceremony.holderTwice, ceremony.holderManages, setup.alreadyDone, setup.administratorNeeded, setup.administratorAlone (an administrator may hold no role that sees content),
   * setup.officeUnknown, setup.duplicateName, setup.holderNeeded (somebody with an own password holds every key). */
  'setup.prepare': command({
    input: z.strictObject({
      offices: z.array(officeCode).min(1).max(60),
      people: z.array(newAccount).min(1).max(50),
      holders: shareHolders,
    }),
    output: ceremonyState,
    access: 'anyone',
  }),
  /** The last step, once every share is proven; only now is anything written. Errors: ceremony.notProven, setup.notPrepared, storage.full. */
  'setup.complete': command({
    input: nothing,
    output: sessionState,
    access: 'anyone',
  }),
  'setup.cancel': command({ input: nothing, output: sessionState, access: 'anyone' }),
} as const
