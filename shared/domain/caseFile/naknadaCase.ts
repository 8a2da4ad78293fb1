import { z } from 'zod'
import { claim } from './claim.ts'
import { decision } from './decision.ts'
import { evidence } from './evidence.ts'
import { text } from './fields.ts'
import { payment } from './payment.ts'
import { person } from './person.ts'
import { proceedings } from './proceedings.ts'

/**
 * The exchange form `naknada-case`, version 1. `note` and `expect` are remarks: kept, never interpreted.
 * `decision` is the decision of a file with one claim; a file with several keeps the further ones in `decisions`.
 */
export const naknadaCase = z.strictObject({
  format: z.literal('naknada-case'),
  version: z.literal(1),
  note: text(20_000).optional(),
  case: proceedings,
  people: z.array(person).max(500),
  evidence: z.array(evidence).max(2_000),
  claims: z.array(claim).max(100),
  decision: decision.optional(),
  decisions: z.array(decision).max(100).optional(),
  /** Payments on the awards, in any order. */
  payments: z.array(payment).max(5_000).optional(),
  expect: z.record(z.string().max(100), z.json()).optional(),
})
/** A whole case file, as read by `naknadaCase`. */
export type NaknadaCase = z.infer<typeof naknadaCase>
