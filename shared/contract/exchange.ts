import { z } from 'zod'
import { text } from '../domain/caseFile/fields.ts'
import { command } from './channel.ts'
import { caseId, nothing } from './ids.ts'

/** What is wrong with one field of an imported file. */
export const fieldProblem = z.strictObject({
  field: z.string().max(300),
  code: z.string().max(80),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type FieldProblem = z.infer<typeof fieldProblem>

/** The main process shows the dialog and keeps the path; no path crosses the contract. */
export const exchangeChannels = {
  /** Errors: exchange.notJson, exchange.tooLarge, exchange.unreadable. A well-formed file with faults answers `problems`, and nothing is stored. */
  'exchange.import': command({
    input: nothing,
    output: z.strictObject({
      outcome: z.enum(['imported', 'cancelled', 'refused']),
      caseId: caseId.optional(),
      problems: z.array(fieldProblem).max(100),
    }),
    access: ['prosecutor', 'clerk'],
  }),
  /** The file holds identities: takes a reason and is written down. Errors: identity.noAccess, storage.full. */
  'exchange.export': command({
    input: z.strictObject({ caseId, reason: text(500, 5) }),
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    access: ['prosecutor', 'judge', 'clerk'],
  }),
} as const
