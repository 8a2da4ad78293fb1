import { z } from 'zod'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect, query } from './channel.ts'
import { nothing } from './ids.ts'

/** So many copies are listed, the newest first. */
export const LISTED_BACKUPS = 60

const running = z.strictObject({ work: z.enum(['copy', 'proof']), done: z.int().min(0), total: z.int().min(0) })
const listed = z.strictObject({
  name: z.string().max(60),
  madeAt: z.iso.datetime(),
  bytes: z.int().min(0),
  state: z.enum(['copied', 'proven', 'broken', 'failed']),
  provenAt: z.iso.datetime().optional(),
  /** Why it is broken or was not made: an error code; and the file of the copy that is not what it was. */
  fault: z.string().max(60).optional(),
  file: z.string().max(60).optional(),
})
export type ListedBackup = z.infer<typeof listed>

export const backupChannels = {
  /** Where copies of the data go, and what became of each. */
  'backup.list': query({
    input: nothing,
    output: z.strictObject({ folder: z.string().optional(), backups: z.array(listed).max(LISTED_BACKUPS) }),
    access: READERS.backups,
  }),
  /** What has to be done about the copies, in one word: `screens.backups.task.`; for everybody who works here. */
  'backup.task': query({
    input: nothing,
    output: z.strictObject({
      task: z.enum(['noFolder', 'failed', 'broken', 'never', 'stale']).optional(),
      provenAt: z.iso.datetime().optional(),
    }),
    access: 'signedIn',
  }),
  /** How far the copy or the proof has come that runs now. */
  'backup.progress': query({
    input: nothing,
    output: z.strictObject({ running: running.optional() }),
    access: READERS.backups,
  }),
  /**
   * Asks for the folder that copies go to from now on. Errors: backup.gone, backup.link, backup.inside, backup.synced,
   * backup.readOnly, backup.full.
   */
  'backup.chooseFolder': effect({
    input: nothing,
    output: z.strictObject({ outcome: z.enum(['chosen', 'cancelled']) }),
    access: READERS.backups,
  }),
  /**
   * Makes a copy now. Errors: backup.noFolder, backup.running, backup.cancelled, backup.busy, those of the folder
   * (`backup.chooseFolder`), storage.…
   */
  'backup.make': effect({ input: nothing, output: nothing, access: READERS.backups }),
  'backup.cancel': command({ input: nothing, output: nothing, access: READERS.backups }),
} as const
