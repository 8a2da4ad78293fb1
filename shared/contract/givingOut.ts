import { z } from 'zod'
import { line } from '../domain/caseFile/fields.ts'

const onPaper = { printer: line }
const asFile = { format: z.literal('docx') }

/** Where a paper of the office goes: to a printer, or as a file for a word processor to a place that the person chooses. */
export type Destination = Readonly<{ printer: string } | { format: 'docx' }>

/** What a paper of the office is made of, and where it goes. Errors of every such channel: print.noPrinter, print.failed, document.refused, exchange.noFolder, exchange.isFolder, storage.full, storage.failed. */
export function toGiveOut<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.union([z.strictObject({ ...shape, ...onPaper }), z.strictObject({ ...shape, ...asFile })])
}

/** What came of it; `pages`: how many were printed. */
export const givenOut = z.strictObject({
  outcome: z.enum(['printed', 'exported', 'cancelled']),
  pages: z.int().min(1).optional(),
})
