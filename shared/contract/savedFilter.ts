import { z } from 'zod'
import { singleLine } from '../domain/caseFile/fields.ts'
import { READERS } from '../domain/staff/readers.ts'
import { caseListing } from './caseList.ts'
import { command, query } from './channel.ts'
import { nothing } from './ids.ts'
import { workFilter } from './today.ts'

/** What a person has named: the order and the filter of the list of case files, or what the work of the day is narrowed to. */
const kept = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('caseFiles'), listing: caseListing }),
  z.strictObject({ screen: z.literal('today'), filter: workFilter }),
])
/** A filter under a name: one short line. */
export const namedFilter = z.strictObject({ name: singleLine(60, 1), kept })
/** As read by `namedFilter`. */
export type NamedFilter = z.infer<typeof namedFilter>

/** An identifier of a filter: like those of files, without a meaning. */
const filterId = z.string().regex(/^[0-9a-f]{32}$/)
const savedFilter = namedFilter.extend({ id: filterId })
export type SavedFilter = z.infer<typeof savedFilter>

/** Filters of the person who asks, of nobody else; sealed like drafts, since a name may be typed in one. No act. */
export const savedFilterChannels = {
  'filter.list': query({ input: nothing, output: z.array(savedFilter), access: READERS.cases }),
  /** With an id the filter gets that name and content. Errors: filter.nameTaken, filter.noRoom, filter.notFound. */
  'filter.save': command({
    input: namedFilter.extend({ id: filterId.optional() }),
    output: z.strictObject({ id: filterId }),
    access: READERS.cases,
  }),
  /** Error: filter.notFound. */
  'filter.remove': command({ input: z.strictObject({ id: filterId }), output: nothing, access: READERS.cases }),
} as const
