import { z } from 'zod'
import { bilingual } from '../domain/caseFile/fields.ts'
import { READERS } from '../domain/staff/readers.ts'
import { query } from './channel.ts'
import { caseId } from './ids.ts'

/** The most characters that are looked through in one call, so that it holds up no other. */
export const MOST_CHARACTERS = 20_000
/** The most texts of one call. */
export const MOST_TEXTS = 200

/** Where in a text a protected person can be told; `pseudonym` is what to write instead. */
const typedName = z.strictObject({ start: z.int().min(0), end: z.int().min(1), pseudonym: bilingual.optional() })
export type TypedNameView = z.infer<typeof typedName>

/** Errors: caseFile.notFound, caseFile.notAssigned. */
export const nameChannels = {
  /**
   * Where in what is typed on a file its protected people can be told, text by text, so that it is marked where it is typed.
   * For whoever does not have the file nothing is found. Error: input.tooLarge, where the texts are too long together.
   */
  'names.find': query({
    input: z.strictObject({ caseId, texts: z.array(z.string().max(MOST_CHARACTERS)).min(1).max(MOST_TEXTS) }),
    output: z.array(z.array(typedName)),
    access: READERS.cases,
  }),
} as const
