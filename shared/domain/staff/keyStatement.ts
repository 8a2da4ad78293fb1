import { z } from 'zod'

const publicKey = z.base64().length(44)
const signature = z.base64().length(88)

/** The public halves of an installation: whoever holds no seed verifies with these, and seals with `identity` what holders of that key open. */
export const publicKeys = z.strictObject({
  record: publicKey,
  seal: publicKey,
  receive: publicKey,
  identity: publicKey,
})
/** The public halves of an installation's keys, base64. */
export type PublicKeys = z.infer<typeof publicKeys>

/** An entry of a journal, by its place and its hash. */
const journalEnd = z.strictObject({ epoch: z.int(), number: z.int(), hash: publicKey })
/** An entry of each journal; absent where a journal has none. */
export const journalEnds = z.strictObject({ office: journalEnd.optional(), cases: journalEnd.optional() })
/** The last entry of each journal, absent where it has none. */
export type JournalEnds = z.infer<typeof journalEnds>

/**
 * That the keys of an installation were changed: what counted before and what counts from then on, and the last entry of each
 * journal by the keys of before. Signed by the `seal` of before, and by the new one with all statements before it: nobody
 * without both can put a statement among them.
 */
export const keyStatement = z.strictObject({
  at: z.iso.datetime(),
  from: publicKeys,
  to: publicKeys,
  ends: journalEnds,
  signature,
  confirmation: signature,
})
/** A signed change of an installation's keys, from which journal entries on. */
export type KeyStatement = z.infer<typeof keyStatement>
