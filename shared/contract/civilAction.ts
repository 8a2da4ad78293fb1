import { z } from 'zod'
import { bilingual, isoDate, localId } from '../domain/caseFile/fields.ts'
import { command } from './channel.ts'
import { caseId, revision } from './ids.ts'
import { reason } from './reason.ts'

const suit = {
  input: z.strictObject({ caseId, revision, claim: localId, on: isoDate, note: reason.optional() }),
  output: z.strictObject({ caseId, revision }),
} as const

/** The civil action for what was referred: until when it must be brought for confiscated gain to be had, or when it was. */
export const suitView = z.strictObject({
  due: isoDate.optional(),
  filed: isoDate.optional(),
  note: reason.optional(),
  isLate: z.boolean(),
  article: bilingual,
})
export type SuitView = z.infer<typeof suitView>

/** Civil actions for what a criminal court has referred (KZ 114/2). Errors of both also: civilAction.inFuture, civilAction.beforeFinality (day). */
export const civilActionChannels = {
  /** Nothing was awarded: the claim goes on in civil proceedings. Error also: claim.awarded. */
  'claim.followCivilAction': command({ ...suit, acts: ['claim.followCivilAction'] }),
  /** The rest of an award, which is enforced beside it. Error also: claim.notAwardedInPart. */
  'claim.followCivilActionForRest': command({ ...suit, acts: ['claim.followCivilActionForRest'] }),
} as const
