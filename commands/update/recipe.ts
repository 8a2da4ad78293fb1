import { z } from 'zod'
import { bilingual, isoDate } from '../../shared/domain/caseFile/fields.ts'
import { LAW_KINDS } from '../../shared/domain/law/lawPack.ts'
import { programVersion, UPDATE_SYSTEMS } from '../../shared/domain/update/updateContents.ts'

const file = z.string().min(1)

/** What a file of updates is made of; paths are those of the recipe's folder. */
export const recipe = z.strictObject({
  /** One more than that of the last file that was handed out: an older number is refused by every office that has seen a newer one. */
  number: z.int().min(1).max(1_000_000),
  version: programVersion.optional(),
  made: isoDate,
  /** The last day its makers vouch for it. */
  expires: isoDate,
  notes: bilingual,
  /** Every root of the makers from the first, so that a program of any age can follow. */
  roots: z.array(file).min(1).max(32),
  parts: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('program'), file, system: z.enum(UPDATE_SYSTEMS) }),
        z.strictObject({ kind: z.literal('law'), file, table: z.enum(LAW_KINDS) }),
      ]),
    )
    .min(1)
    .max(24),
})
export type Recipe = z.infer<typeof recipe>
