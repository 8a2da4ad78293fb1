import { z } from 'zod'
import { bilingual, isoDate, line, localId, officeCode } from '../domain/caseFile/fields.ts'
import { personIdentity } from '../domain/caseFile/identity.ts'
import { CONSENT_RECIPIENTS, IDENTIFICATION_STATUSES, PERSON_ROLES } from '../domain/caseFile/person.ts'
import { personId } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { saved, target } from './caseFile.ts'
import { command, query } from './channel.ts'
import { caseId, keyMark, nothing } from './ids.ts'
import { reason } from './reason.ts'

/** A victim who has let the signed-in person know who they are: of which file, until when, and what else they consent to. */
export const sharedPerson = z.strictObject({
  caseId,
  mark: line,
  court: officeCode,
  prosecution: officeCode,
  person: localId,
  role: z.enum(PERSON_ROLES),
  sex: z.enum(['m', 'f']),
  label: bilingual,
  isSealed: z.boolean(),
  until: isoDate,
  status: z.enum(IDENTIFICATION_STATUSES).optional(),
  consents: z.array(z.enum(CONSENT_RECIPIENTS)),
})
export type SharedPerson = z.infer<typeof sharedPerson>

export const sharedChannels = {
  /**
   * Lets one coordinator of the own office know an identity until a day, as the person has consented. Errors:
   * identity.noAccess, identity.noConsent, share.notCoordinator, share.withoutKey, share.past, share.tooLong, person.notFound.
   */
  'person.share': command({
    input: target.extend({ person: localId, colleague: personId, until: isoDate }),
    output: saved,
    acts: ['caseFile.shareIdentity'],
  }),
  /** Ends it before its day. Error: share.notFound. */
  'person.endShare': command({
    input: target.extend({ person: localId, colleague: personId }),
    output: saved,
    acts: ['caseFile.endSharing'],
  }),
  /** Everybody of whom the signed-in person may know, what ends first before the rest; and the mark of that person's own key. */
  'shared.list': query({
    input: nothing,
    output: z.strictObject({ people: z.array(sharedPerson).max(500), key: keyMark.optional() }),
    access: READERS.shared,
  }),
  /** Opens such an identity: takes a reason, is written down. Errors: share.notFound, caseFile.notFound, identity.noAccess. */
  'shared.reveal': command({
    input: z.strictObject({ caseId, person: localId, reason }),
    output: z.strictObject({ identity: personIdentity }),
    acts: ['caseFile.revealShared'],
  }),
} as const
