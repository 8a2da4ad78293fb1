import { z } from 'zod'
import { bilingual, line, localId, officeCode } from '../domain/caseFile/fields.ts'
import { PERSON_ROLES } from '../domain/caseFile/person.ts'
import { SEARCH_KINDS } from '../domain/caseFile/searchKinds.ts'
import { READERS } from '../domain/staff/readers.ts'
import { caseFileRow } from './caseFile.ts'
import { query } from './channel.ts'
import { caseId } from './ids.ts'

/** What is looked for: marks, names and words, in any spelling and script. */
const typed = z.string().max(200)
const kind = z.enum(SEARCH_KINDS)
const count = z.int().min(0)

const who = {
  /** The label that may be shown, the role and whether the person is sealed. */
  label: bilingual,
  role: z.enum(PERSON_ROLES),
  sex: z.enum(['m', 'f']).optional(),
  sealed: z.boolean(),
}

/** Where words were found. Whoever is sealed stands in the excerpt by the pseudonym. */
export const searchHit = z.strictObject({
  kind,
  caseId,
  court: officeCode,
  courtMark: line.optional(),
  prosecutionMark: line.optional(),
  /** The person, claim, item of evidence or paper; of an attached file the item it belongs to. */
  subject: z.string().max(60),
  /** Of a page of an attached file, with its number from 1. */
  file: z.string().max(60).optional(),
  page: z.int().min(1).optional(),
  /** `page` counts parts of a text that has no pages. */
  inParts: z.boolean().optional(),
  person: z.strictObject(who).optional(),
  /** In what the excerpt is, where the program keeps texts in both languages; else it is as it was typed or read. */
  language: z.enum(['cnr', 'en']).optional(),
  excerpt: z.string().max(400),
})
export type SearchHit = z.infer<typeof searchHit>

/** `isMore`: there are more than the first that were counted. */
const group = z.strictObject({ found: count, isMore: z.boolean(), hits: z.array(searchHit).max(10) })

/** People who may be the same, and files that may be of the same case. */
export const alike = z.strictObject({ people: z.array(searchHit).max(10), files: z.array(caseFileRow).max(10) })
export type Alike = z.infer<typeof alike>

export const searchChannels = {
  /**
   * What is found in the files that the person may know of: files by their marks and people, and things in them by words.
   * `opened`: files asked for by id, of those that may be seen. A sealed name is found whole only, by whoever has the file.
   */
  'search.find': query({
    input: z.strictObject({ typed, opened: z.array(caseId).max(10).optional() }),
    output: z.strictObject({
      files: z.strictObject({ found: count, rows: z.array(caseFileRow).max(10) }),
      groups: z.strictObject({ person: group, claim: group, evidence: group, paper: group, page: group }),
    }),
    access: READERS.cases,
  }),
  /** Where in one case file words stand, in the order of the pages; the first hundred. */
  'search.inFile': query({
    input: z.strictObject({
      caseId,
      typed,
      kinds: z
        .array(kind.exclude(['paper']))
        .min(1)
        .max(SEARCH_KINDS.length),
    }),
    output: z.strictObject({ hits: z.array(searchHit).max(100) }),
    access: READERS.cases,
  }),
  /**
   * Who may be the same person, or the same case, before another is entered: people of a like name and files with the
   * same mark, of those the person may know; sealed people only of files that are theirs, by the pseudonym.
   */
  'search.alike': query({
    input: z.strictObject({
      name: line.optional(),
      marks: z.array(line).max(2).optional(),
      /** The file and person that are being typed: not named again. */
      except: z.strictObject({ caseId, person: localId }).optional(),
    }),
    output: alike,
    access: READERS.cases,
  }),
} as const
