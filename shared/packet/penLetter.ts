import { z } from 'zod'
import { line, officeCode, text } from '../domain/caseFile/fields.ts'
import { NUMBER_SERIES } from '../domain/order/numberSeries.ts'

const byChance = z.string().regex(/^[0-9a-f]{32}$/)
const side = z.strictObject({ installation: byChance, office: officeCode })

/**
 * By what one desk of an office asks another for the pen of a file, or says that it cannot give it now. It moves nothing: the file goes by
 * a packet, which somebody gives and somebody takes in. Signed by the key `seal` of its sender; encrypted to the receiving key of its
 * receiver as a packet is, and as small as a recall (docs/packet.md).
 */
export const penLetter = z.strictObject({
  format: z.literal('naknada-pen'),
  version: z.literal(1),
  kind: z.enum(['ask', 'notNow']),
  /** By what the asking is known at both desks. */
  ask: byChance,
  sender: side,
  receiver: side,
  file: byChance,
  /** Of the sender's numbers: by it people tell the desks of an office apart. */
  series: z.string().regex(NUMBER_SERIES),
  /** Who asks or answers, by name. */
  by: line,
  reason: text(500),
  at: z.iso.datetime(),
  signature: z.base64().length(88),
})
/** What a desk asks of another, or answers it, as read by `penLetter`. */
export type PenLetter = z.infer<typeof penLetter>

/** What of it is signed: all of it but the signature, in the order of the schema. Never fails. */
export function signedTextOfLetter(letter: Omit<PenLetter, 'signature'>): string {
  return JSON.stringify(['naknada-pen', 1, penLetter.omit({ signature: true }).parse(letter)])
}
