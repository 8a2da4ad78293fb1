import { z } from 'zod'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { caseId } from './ids.ts'

/** Which form the draft belongs to, e.g. `a1…f0/claim/c1`; `new/caseFile` before there is a file. */
const key = z.string().regex(/^[0-9a-z]{1,32}\/[A-Za-z]{1,30}(?:\/[A-Za-z0-9_-]{1,40})?$/)

/** What a person has typed and not yet saved: kept per person, encrypted under the identity key, at every pause. No act, no audit entry. */
export const draftChannels = {
  'draft.save': command({
    input: z.strictObject({ key, text: z.string().min(1).max(2_000_000) }),
    output: z.strictObject({ savedAt: z.iso.datetime() }),
    access: READERS.cases,
  }),
  'draft.load': query({
    input: z.strictObject({ key }),
    output: z.strictObject({ text: z.string(), savedAt: z.iso.datetime() }).nullable(),
    access: READERS.cases,
  }),
  /** The drafts of a case file, by what follows its id in their keys: `person/v2`. */
  'draft.list': query({
    input: z.strictObject({ caseId }),
    output: z.array(z.strictObject({ form: z.string(), savedAt: z.iso.datetime() })),
    access: READERS.cases,
  }),
  'draft.discard': command({
    input: z.strictObject({ key }),
    output: z.strictObject({}),
    access: READERS.cases,
  }),
} as const
