import { z } from 'zod'
import { officeCode } from '../domain/caseFile/fields.ts'
import { command } from './channel.ts'
import { nothing } from './ids.ts'
import { account, newPassword } from '../domain/staff/account.ts'
import { sessionState } from './session.ts'

const newAccount = account.omit({ id: true }).extend({ password: newPassword })

export const setupChannels = {
  /** First run, step one: makes keys and slots in memory and answers the recovery code, shown once.
   * Errors: setup.alreadyDone, setup.administratorNeeded, setup.administratorAlone (an administrator may hold no role that sees content),
   * setup.officeUnknown, setup.duplicateName. */
  'setup.prepare': command({
    input: z.strictObject({ offices: z.array(officeCode).min(1).max(60), people: z.array(newAccount).min(1).max(50) }),
    output: z.strictObject({ recoveryCode: z.string() }),
    access: 'anyone',
  }),
  /** Step two: the code typed back; only now is anything written. Errors: recovery.wrong, setup.notPrepared, storage.full. */
  'setup.complete': command({
    input: z.strictObject({ recoveryCode: z.string().max(100) }),
    output: sessionState,
    access: 'anyone',
  }),
  'setup.cancel': command({ input: nothing, output: sessionState, access: 'anyone' }),
} as const
