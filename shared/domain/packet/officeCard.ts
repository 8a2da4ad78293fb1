import { z } from 'zod'
import { officeCode } from '../caseFile/fields.ts'
import { keyStatement, publicKeys } from '../staff/keyStatement.ts'

/**
 * What an installation gives out once so that others can send it packets and know its own: whose it is, its public keys, and
 * every signed change of them. Signed by the key `seal` it names; whether that key is the office's, two people find out by its words.
 */
export const officeCard = z.strictObject({
  format: z.literal('naknada-card'),
  version: z.literal(1),
  /** Invented, of a practice installation. */
  practice: z.literal(true).optional(),
  installation: z.string().regex(/^[0-9a-f]{32}$/),
  offices: z.array(officeCode).min(1).max(60),
  keys: publicKeys,
  changes: z.array(keyStatement).max(200),
  signature: z.base64().length(88),
})
/** The card of an office, as read by `officeCard`. */
export type OfficeCard = z.infer<typeof officeCard>

/** What of a card is signed: all of it but the signature, in the order of the schema. Never fails. */
export function signedTextOf({ signature: _signature, ...card }: OfficeCard): string {
  return JSON.stringify(['naknada-card', 1, officeCard.omit({ signature: true }).parse(card)])
}

/** Whether two installations work for one office, so that they are desks of it. Never fails. */
export function sharesOffice(
  { offices: here }: Pick<OfficeCard, 'offices'>,
  { offices }: Pick<OfficeCard, 'offices'>,
): boolean {
  return offices.some((office) => here.includes(office))
}

/** What the words of a card stand for: the keys that count now, and whose they are. Never fails. */
export function identityOfCard({ installation, offices, keys: { seal, receive, identity } }: OfficeCard): string {
  return JSON.stringify(['naknada-card-words', 1, installation, offices, seal, receive, identity])
}
