import { z } from 'zod'
import { bilingual, isoDate } from '../domain/caseFile/fields.ts'
import { LAW_KINDS } from '../domain/law/lawPack.ts'
import { READERS } from '../domain/staff/readers.ts'
import { programVersion, UPDATE_SYSTEMS, updatePartName } from '../domain/update/updateContents.ts'
import { command, effect, query } from './channel.ts'
import { nothing } from './ids.ts'

const common = { name: updatePartName, bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }
const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('program'), ...common, system: z.enum(UPDATE_SYSTEMS) }),
  z.strictObject({ kind: z.literal('law'), ...common, table: z.enum(LAW_KINDS) }),
])
export type ShownPart = z.infer<typeof part>

/** A file of updates that was found genuine. */
const shown = z.strictObject({
  number: z.int().min(1),
  /** Of the program; absent where there is no package of it. */
  version: programVersion.optional(),
  made: isoDate,
  expires: isoDate,
  notes: bilingual,
  signers: z.array(z.string().max(200)),
  warnings: z.array(z.enum(['expired', 'clockBehind', 'testMakers'])),
  parts: z.array(part),
})
export type ShownUpdate = z.infer<typeof shown>

export const updateChannels = {
  /** The version that is at work, the newest file of updates that was opened in this office, and the one that is open now. */
  'update.state': query({
    input: nothing,
    output: z.strictObject({
      version: z.string().max(40),
      seen: z.strictObject({ number: z.int().min(1), openedOn: isoDate }).optional(),
      opened: shown.optional(),
    }),
    access: READERS.updates,
  }),
  /**
   * Asks for a file of updates and verifies it whole. Errors: update.notUpdate, update.incomplete, update.changed, update.signatures,
   * update.root, update.older, update.sameNumber, update.otherProduct, update.unknownPart, update.contents, update.notNewer,
   * exchange.unreadable.
   */
  'update.open': effect({
    input: nothing,
    output: z.strictObject({ outcome: z.enum(['opened', 'cancelled']) }),
    access: READERS.updates,
  }),
  /**
   * Makes a copy of the data and saves a package of the program in a folder that is asked for. Errors: update.notOpened,
   * update.noProvenCopy, update.otherThere, those of update.open and backup.make, exchange.…
   */
  'update.save': effect({
    input: z.strictObject({ name: updatePartName }),
    output: z.strictObject({ outcome: z.enum(['saved', 'cancelled']), others: z.array(z.string()).max(200) }),
    access: READERS.updates,
  }),
  /** Brings a table of the law that came along; a second person decides on it. Errors: update.notOpened, those of update.open and law.takeFile. */
  'update.takeLaw': command({
    input: z.strictObject({ name: updatePartName }),
    output: nothing,
    access: READERS.updates,
  }),
} as const
