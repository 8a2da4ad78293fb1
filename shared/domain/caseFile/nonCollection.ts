import { z } from 'zod'
import { isoDate } from './fields.ts'

/** Why an awarded sum was not collected, as the report lists it (domain §16.2). */
export const NON_COLLECTION_REASONS = [
  'noProperty',
  'debtorAbroad',
  'debtorUnknown',
  'enforcementNotStarted',
  'advanceNotPaid',
  'measureMissing',
  'victimUnreachable',
  'instalments',
  'other',
] as const

/** As one of `NON_COLLECTION_REASONS` is read. */
export const nonCollectionReason = z.enum(NON_COLLECTION_REASONS)
/** One of `NON_COLLECTION_REASONS`. */
export type NonCollectionReason = z.infer<typeof nonCollectionReason>

/** Why an award was not paid, as was known on a day; what was known before stays. */
export const nonCollection = z.strictObject({ date: isoDate, reason: nonCollectionReason })
/** As read by `nonCollection`. */
export type NonCollection = z.infer<typeof nonCollection>

/** The reason that counts of those recorded on an award, in the order of recording: the last one. */
export function lastReason(recorded: readonly NonCollection[] = []): NonCollectionReason | undefined {
  return recorded.at(-1)?.reason
}
