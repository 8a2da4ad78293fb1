import { z } from 'zod'
import { line } from '../domain/caseFile/fields.ts'
import { password, personId } from '../domain/staff/account.ts'
import { EMERGENCY_HOURS } from '../domain/staff/emergency.ts'
import { READERS } from '../domain/staff/readers.ts'
import { auditEntry } from './audit.ts'
import { command, effect, query } from './channel.ts'
import { givenOut, toGiveOut } from './givingOut.ts'
import { caseId, nothing } from './ids.ts'
import { reason } from './reason.ts'

/** So many entries of an access are told at most. */
export const MOST_EMERGENCY_ENTRIES = 1_000
const emergencyId = z.string().regex(/^[0-9a-f]{32}$/)
const target = z.strictObject({ id: emergencyId })

/** A file that was opened in an emergency: by whom, confirmed by whom, in whose place, and until when. */
export const emergencyView = z.strictObject({
  id: emergencyId,
  /** The file, for the one who opened it while the access lasts. */
  caseId: caseId.optional(),
  mark: line,
  person: line,
  head: line,
  owner: line,
  from: z.iso.datetime(),
  /** When it ends by itself, or has ended. */
  until: z.iso.datetime(),
  isOpen: z.boolean(),
  secondsLeft: z.int().min(0),
})
export type EmergencyView = z.infer<typeof emergencyView>

export const emergencyChannels = {
  /**
   * Opens a colleague's file for some hours, by its mark, where the head of the office confirms it at the same window with
   * the own password. Errors: password.wrong, signIn.wait (each at its field), emergency.notHead, emergency.notNeeded,
   * caseFile.notFound (also where one of the two is excluded from it), caseFile.movedOn.
   */
  'emergency.open': effect({
    input: z.strictObject({
      mark: line,
      hours: z.literal([...EMERGENCY_HOURS]),
      reason,
      password,
      head: personId,
      headPassword: password,
    }),
    output: z.strictObject({ caseId, until: z.iso.datetime() }),
    acts: ['caseFile.openEmergency', 'caseFile.confirmEmergency'],
  }),
  /** Those of the last weeks that concern the person: as who opened the file, as whose it is, as who keeps the schedule. */
  'emergency.list': query({ input: nothing, output: z.array(emergencyView), access: READERS.emergencies }),
  /** Ends one before its time. Error: emergency.notFound. */
  'emergency.end': command({ input: target, output: nothing, acts: ['caseFile.endEmergency'] }),
  /** What was done in the file meanwhile, in its order; to the head without what it was done to. Reading it is written down, once per person and session. Error: emergency.notFound. */
  'emergency.report': effect({
    input: target,
    output: z.strictObject({ emergency: emergencyView, entries: z.array(auditEntry).max(MOST_EMERGENCY_ENTRIES) }),
    access: READERS.emergencies,
  }),
  /** The same, given out. Error also: emergency.notFound. */
  'emergency.print': effect({
    input: toGiveOut(target.shape),
    output: givenOut,
    acts: ['caseFile.printEmergency'],
  }),
} as const
