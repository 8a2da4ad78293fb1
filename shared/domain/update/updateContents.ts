import { z } from 'zod'
import { bilingual, isoDate } from '../caseFile/fields.ts'
import { LAW_KINDS } from '../law/lawPack.ts'

/** The product whose updates this program takes. */
export const UPDATE_PRODUCT = 'naknada'
/** The member of the signed list of parts (TUF targets) that says what they are. */
export const UPDATE_CONTENTS = 'x-naknada'

/** For which system a package of the program is. */
export const UPDATE_SYSTEMS = ['debian', 'linux', 'windows'] as const

/** The name of a part: a file name and never a path, in letters that every system takes. */
export const updatePartName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+~-]{0,79}$/)

const updatePart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('program'), system: z.enum(UPDATE_SYSTEMS) }),
  z.strictObject({ kind: z.literal('law'), table: z.enum(LAW_KINDS) }),
])

/** A version as three numbers, `1.12.0`. */
export const programVersion = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)

/**
 * What a file of updates holds, as its makers have signed it: of which product, made when, what is new in both languages, and what each
 * part is. `version` is that of the program, present where there is a package of it. Source: product, updates without internet.
 */
export const updateContents = z
  .strictObject({
    product: z.string().max(40),
    version: programVersion.optional(),
    made: isoDate,
    notes: bilingual,
    parts: z.record(updatePartName, updatePart),
  })
  .refine(
    ({ version, parts }) => (version !== undefined) === Object.values(parts).some(({ kind }) => kind === 'program'),
  )
/** What a file of updates holds, as read by `updateContents`. */
export type UpdateContents = z.infer<typeof updateContents>
