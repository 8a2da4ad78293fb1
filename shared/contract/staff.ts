import { z } from 'zod'
import { line } from '../domain/caseFile/fields.ts'
import { account, password, personId } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { keyMark, nothing } from './ids.ts'

/** `firstPassword`: has not signed in with it yet; `awaitsKeys`: has a password, and no colleague has handed on the keys. */
export const STAFF_STATES = ['firstPassword', 'awaitsKeys', 'keysHanded', 'active'] as const

/** One who works with the program, as whoever keeps the accounts sees them. */
export const staffMember = z.strictObject({
  account,
  state: z.enum(STAFF_STATES),
  signedInAt: z.iso.datetime().optional(),
})
export type StaffMember = z.infer<typeof staffMember>

const awaiting = z.strictObject({ account, mark: keyMark })
export type AwaitingColleague = z.infer<typeof awaiting>

export const staffChannels = {
  /** Everybody with an account here. */
  'staff.list': query({ input: nothing, output: z.array(staffMember), access: READERS.staff }),
  /**
   * Adds somebody: the first password is answered once and kept nowhere, and opens no case.
   * Errors: setup.officeUnknown, setup.administratorAlone, setup.duplicateName, staff.tooMany.
   */
  'staff.add': command({
    input: account.omit({ id: true }),
    output: z.strictObject({ id: personId, displayName: line, password: z.string() }),
    access: READERS.staff,
  }),
  /** Colleagues who wait for keys that the one who asks holds, and whose own key can be compared. */
  'staff.awaiting': query({ input: nothing, output: z.array(awaiting), access: READERS.keys }),
  /** Hands the keys on, after both have compared the mark. Errors: staff.notAwaiting, staff.otherMark, password.wrong. */
  'staff.handOn': command({
    input: z.strictObject({ person: personId, mark: keyMark, password }),
    output: nothing,
    access: READERS.keys,
  }),
} as const
