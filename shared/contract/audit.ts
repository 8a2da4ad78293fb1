import { z } from 'zod'
import { bilingual, line } from '../domain/caseFile/fields.ts'
import { READERS } from '../domain/staff/readers.ts'
import { query } from './channel.ts'
import { caseId, nothing } from './ids.ts'

/** One entry as shown: `act` is an i18n key under `acts.`; `about` is a mark or a pseudonym, never a name. */
export const auditEntry = z.strictObject({
  number: z.int(),
  at: z.iso.datetime(),
  person: line,
  act: z.string().max(60),
  about: bilingual.optional(),
  reason: z.string().max(500).optional(),
})

export const auditChannels = {
  /** The journal of one case file, newest first, at most 200 entries before a number. */
  'journal.list': query({
    input: z.strictObject({ caseId, before: z.int().optional() }),
    output: z.array(auditEntry).max(200),
    access: READERS.cases,
  }),
  'audit.list': query({
    input: z.strictObject({ before: z.int().optional() }),
    output: z.array(auditEntry).max(200),
    access: READERS.audit,
  }),
  /** Walks the hash chain from the first row. */
  'audit.verify': query({
    input: nothing,
    output: z.strictObject({ entries: z.int(), intact: z.boolean(), firstBroken: z.int().optional() }),
    access: READERS.audit,
  }),
} as const
