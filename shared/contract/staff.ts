import { z } from 'zod'
import { line } from '../domain/caseFile/fields.ts'
import { account, password, personId } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { keyMark, nothing } from './ids.ts'
import { reason } from './reason.ts'

/**
 * `firstPassword`: has not signed in with it yet; `awaitsKeys`: has a password, and no colleague has handed on the keys;
 * `disabled`: cannot sign in; `leaving`: neither, and goes once all work is handed over.
 */
export const STAFF_STATES = ['firstPassword', 'awaitsKeys', 'keysHanded', 'active', 'disabled', 'leaving'] as const

/** One who works with the program, as whoever keeps the accounts sees them. */
export const staffMember = z.strictObject({
  account,
  state: z.enum(STAFF_STATES),
  signedInAt: z.iso.datetime().optional(),
})
export type StaffState = StaffMember['state']

/** Who holds keys no more that are still the same, since when. */
const keysToChange = z.strictObject({ displayName: line, since: z.iso.datetime() })

/** What an administrator does with the account of somebody else; `reason` is written down. */
const ofAccount = z.strictObject({ person: personId, reason })
const firstPassword = z.strictObject({ id: personId, displayName: line, password: z.string() })
export type StaffMember = z.infer<typeof staffMember>

const awaiting = z.strictObject({ account, mark: keyMark })
export type AwaitingColleague = z.infer<typeof awaiting>

export const staffChannels = {
  /** Everybody with an account here. */
  'staff.list': query({
    input: nothing,
    output: z.strictObject({ people: z.array(staffMember), keysToChange: z.array(keysToChange) }),
    access: READERS.staff,
  }),
  /**
   * Adds somebody: the first password is answered once and kept nowhere, and opens no case.
   * Errors: setup.officeUnknown, setup.administratorAlone, setup.duplicateName, staff.tooMany.
   */
  'staff.add': command({
    input: account.omit({ id: true }),
    output: firstPassword,
    access: READERS.staff,
  }),
  /**
   * A first password in place of the own one, which opens no case: a colleague hands the keys on anew. Lets in again who was
   * disabled. Errors: staff.notFound, staff.self, staff.lastAdministrator, staff.lastHolder, reason.wordsMissing.
   */
  'staff.newPassword': command({ input: ofAccount, output: firstPassword, access: READERS.staff }),
  /**
   * Other roles, maybe at another office, with a first password: a slot is bound to its roles. Errors: those of
   * `staff.newPassword` and of `staff.add`, staff.rolesUnchanged.
   */
  'staff.changeRoles': command({
    input: ofAccount.extend({ roles: account.shape.roles, office: account.shape.office }),
    output: firstPassword,
    access: READERS.staff,
  }),
  /** Takes the slot away: who was disabled cannot sign in, and keeps the work. Errors: those of `staff.newPassword`, staff.disabledAlready. */
  'staff.disable': command({ input: ofAccount, output: nothing, access: READERS.staff }),
  /**
   * Removes somebody: at once who works on no case, else when all work is handed over. Errors: those of
   * `staff.newPassword`, staff.leavingAlready.
   */
  'staff.remove': command({ input: ofAccount, output: nothing, access: READERS.staff }),
  /** Colleagues who wait for keys that the one who asks holds, and whose own key can be compared. */
  'staff.awaiting': query({ input: nothing, output: z.array(awaiting), access: READERS.keys }),
  /** Hands the keys on, after both have compared the mark. Errors: staff.notAwaiting, staff.otherMark, password.wrong. */
  'staff.handOn': command({
    input: z.strictObject({ person: personId, mark: keyMark, password }),
    output: nothing,
    access: READERS.keys,
  }),
} as const
