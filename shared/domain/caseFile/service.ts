import { z } from 'zod'
import { claimActRecord } from './claimActRecord.ts'
import { isoDate, line, localId } from './fields.ts'

/** Service of an act on one person, or on the state prosecutor where none is named; the period for appeal runs from its day (ZKP 381). */
export const service = z.strictObject({
  ...claimActRecord.pick({ act: true, ordinal: true }).shape,
  person: localId.optional(),
  date: isoDate,
})
/** Service of an act, as read by `service`. */
export type Service = z.infer<typeof service>

/** How an order is taken to somebody; the notice board where nobody could be reached (ZKP 195). */
export const SERVICE_CHANNELS = [
  'atCourt',
  'inPerson',
  'post',
  'institution',
  'electronic',
  'abroad',
  'noticeBoard',
] as const

/** What came of an attempt. */
export const SERVICE_RESULTS = ['delivered', 'refused', 'notFound', 'noticeLeft', 'unknownAddress', 'posted'] as const

/**
 * One attempt to serve an act: on whom (nobody named: the state prosecutor), into whose hands where those were another's, how,
 * when, with what result, and by what it is shown. `servedOn`: the day on which it counts as served, where it does.
 */
export const serviceAttempt = z.strictObject({
  ...claimActRecord.pick({ act: true, ordinal: true }).shape,
  id: localId,
  person: localId.optional(),
  receiver: localId.optional(),
  channel: z.enum(SERVICE_CHANNELS),
  date: isoDate,
  result: z.enum(SERVICE_RESULTS),
  servedOn: isoDate.optional(),
  evidence: localId.optional(),
  note: line.optional(),
})
/** An attempt, as read by `serviceAttempt`. */
export type ServiceAttempt = z.infer<typeof serviceAttempt>

/** An attempt as whoever records it tells it: of which order it is, into whose hands it went, and from when it counts, follow. */
export const toldAttempt = serviceAttempt.omit({ act: true, ordinal: true, receiver: true, servedOn: true })
/** An attempt as it is told, as read by `toldAttempt`. */
export type ToldAttempt = z.infer<typeof toldAttempt>

/** The services that attempts amount to: those that count. */
export function servicesFrom(attempts: readonly ServiceAttempt[]): readonly Service[] {
  return attempts.flatMap(({ act, ordinal, person, servedOn }) =>
    servedOn === undefined ? [] : [{ act, ordinal, ...(person === undefined ? {} : { person }), date: servedOn }],
  )
}
