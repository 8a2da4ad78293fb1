import { z } from 'zod'
import { claimActRecord } from './claimActRecord.ts'
import { isoDate, localId } from './fields.ts'

/** Service of an act on one person; the period for appeal runs from its day (ZKP 381). */
export const service = z.strictObject({
  ...claimActRecord.pick({ act: true, ordinal: true }).shape,
  person: localId,
  date: isoDate,
})
/** Service of an act, as read by `service`. */
export type Service = z.infer<typeof service>
