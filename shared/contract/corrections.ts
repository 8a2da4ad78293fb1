import { z } from 'zod'
import { FACTS } from '../domain/caseFile/factCorrections.ts'
import { line, localId } from '../domain/caseFile/fields.ts'
import { PERSON_FACT_NAMES } from '../domain/caseFile/personFacts.ts'
import { OUTSIDE_FACTS } from '../domain/decision/outsideCorrections.ts'
import { reason } from './reason.ts'

/** A corrected fact: as it stood, as it stands (`after` absent where it is gone), who corrected it, when and why. */
export const correction = z.strictObject({
  fact: z.enum([...FACTS, ...OUTSIDE_FACTS]),
  before: z.unknown(),
  after: z.unknown().optional(),
  at: z.iso.datetime(),
  person: line,
  reason,
})

/**
 * A corrected fact of a person: who corrected it, when and why; `before` is absent where it lies under a seal, `after` too
 * where it is gone.
 */
export const personCorrection = z.strictObject({
  id: localId,
  fact: z.enum(PERSON_FACT_NAMES),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  at: z.iso.datetime(),
  by: line,
  reason,
})
export type PersonCorrectionView = z.infer<typeof personCorrection>
