import { z } from 'zod'
import { cents, isoDate, line, localId } from './fields.ts'

/** What happens in the enforcement of an award against one debtor (ZIO), from the motion of the creditor on. */
export const ENFORCEMENT_KINDS = [
  'motion',
  'advance',
  'ruling',
  'objection',
  'objectionDecided',
  'attachment',
  'inventory',
  'sale',
  'collected',
  'stay',
  'resumption',
  'end',
] as const
/** One of `ENFORCEMENT_KINDS`. */
export type EnforcementKind = (typeof ENFORCEMENT_KINDS)[number]

/** Before whom it is conducted. */
export const ENFORCEMENT_BODIES = ['bailiff', 'court'] as const
/** Who bears the advance on its costs. */
export const ADVANCE_BEARERS = ['creditor', 'legalAid'] as const
/** Whose objection it is. */
export const OBJECTORS = ['debtor', 'creditor', 'thirdParty'] as const
/** What of the debtor is taken hold of. */
export const ENFORCEMENT_OBJECTS = ['account', 'wages', 'movables', 'realEstate', 'other'] as const
/** What came of the motion, of an objection, of the whole. */
export const ENFORCEMENT_OUTCOMES = [
  'allowed',
  'refused',
  'dismissed',
  'upheld',
  'paid',
  'noAssets',
  'withdrawn',
  'discontinued',
] as const

/**
 * One step of an enforcement. The motion names the debtor and begins it; every other step names the motion it belongs to
 * (`proceeding`). `entry`: the payment in the ledger that a collected sum is; its amount stands there alone.
 */
export const enforcementStep = z.strictObject({
  id: localId,
  kind: z.enum(ENFORCEMENT_KINDS),
  date: isoDate,
  proceeding: localId.optional(),
  debtor: localId.optional(),
  body: z.enum(ENFORCEMENT_BODIES).optional(),
  name: line.optional(),
  mark: line.optional(),
  bearer: z.enum(ADVANCE_BEARERS).optional(),
  amountCents: cents.optional(),
  outcome: z.enum(ENFORCEMENT_OUTCOMES).optional(),
  party: z.enum(OBJECTORS).optional(),
  object: z.enum(ENFORCEMENT_OBJECTS).optional(),
  entry: localId.optional(),
  note: line.optional(),
})
/** A step, as read by `enforcementStep`; cents. */
export type EnforcementStep = z.infer<typeof enforcementStep>

/** A step as whoever records it tells it: a collected sum by its amount, for its entry in the ledger follows. */
export const toldStep = enforcementStep.omit({ entry: true })
/** A step as it is told, as read by `toldStep`. */
export type ToldStep = z.infer<typeof toldStep>
