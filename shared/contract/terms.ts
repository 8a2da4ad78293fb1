import { z } from 'zod'
import { isoDate, line } from '../domain/caseFile/fields.ts'
import { termWords } from '../domain/decision/officeTerm.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { caseId, nothing } from './ids.ts'

const id = z.string().regex(/^[0-9a-f]{32}$/)

const officeTerm = termWords.extend({ id, addedBy: line, addedOn: isoDate })
export type OfficeTermView = z.infer<typeof officeTerm>

/** Terms that a court adds to the glossary of the program. */
export const termChannels = {
  'term.list': query({
    input: nothing,
    output: z.strictObject({ terms: z.array(officeTerm).max(1000) }),
    access: READERS.clauses,
  }),
  /** `caseId`: the file from which it is added, against which it is checked. Errors: term.tooMany, those of `checkTermWords`, those of the file. */
  'term.add': command({
    input: termWords.extend({ caseId }),
    output: z.strictObject({ id }),
    acts: ['caseFile.addTerm'],
  }),
  /** Error: term.notFound. */
  'term.withdraw': command({ input: z.strictObject({ id }), output: nothing, acts: ['caseFile.withdrawTerm'] }),
} as const
