import { z } from 'zod'
import { localId } from '../domain/caseFile/fields.ts'
import { effect } from './channel.ts'
import { caseId } from './ids.ts'
import { reason } from './reason.ts'
import { alike } from './search.ts'

/** What is wrong with one field of an imported file. */
export const fieldProblem = z.strictObject({
  field: z.string().max(300),
  code: z.string().max(80),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type FieldProblem = z.infer<typeof fieldProblem>

/** The main process shows the dialog and keeps the path; no path crosses the contract. */
export const exchangeChannels = {
  /**
   * Errors: exchange.notJson, exchange.tooLarge, exchange.unreadable. A well-formed file with faults answers `problems`,
   * and nothing is stored. A prosecutor's office gets a file without its decisions; a court registers what was filed,
   * and `incomplete` names the claims that the gate would have stopped.
   */
  'exchange.import': effect({
    input: z.strictObject({
      /** The file that was chosen last is read again, without asking for one. */
      again: z.boolean().optional(),
      /** The file that the program was opened with is read, without asking for one. */
      received: z.literal(true).optional(),
      /** Case files that whoever imports knows to be alike; others stop the import and are named. Without it none are looked for. */
      known: z.array(caseId).max(500).optional(),
    }),
    output: z.strictObject({
      outcome: z.enum(['imported', 'cancelled', 'refused', 'alike']),
      alike: alike.optional(),
      caseId: caseId.optional(),
      problems: z.array(fieldProblem).max(100),
      decisionsLeftOut: z.boolean().optional(),
      /** What the form says of orders, their service and finality has no place here. */
      actsLeftOut: z.boolean().optional(),
      incomplete: z.array(localId).optional(),
    }),
    acts: ['caseFile.import'],
  }),
  /** The file holds identities: takes a reason and is written down. Errors: identity.noAccess, storage.full. */
  'exchange.export': effect({
    input: z.strictObject({ caseId, reason }),
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    acts: ['caseFile.export'],
  }),
} as const
