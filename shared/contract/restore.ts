import { z } from 'zod'
import { account, password, personId } from '../domain/staff/account.ts'
import { LISTED_BACKUPS } from './backup.ts'
import { command, effect, query } from './channel.ts'
import { nothing } from './ids.ts'
import { twoShares } from './recovery.ts'
import { sessionState } from './session.ts'

const name = z.string().max(60)
const foundCopy = z.strictObject({
  name,
  madeAt: z.iso.datetime(),
  bytes: z.int().min(0),
  /** Why it cannot be restored, as far as its list tells: an error code. */
  fault: z.string().max(60).optional(),
})
export type FoundCopy = z.infer<typeof foundCopy>

/** Who restores: somebody who manages copies and somebody who works on cases, or one person of the office and two shares. */
const authority = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people'),
    people: z.tuple([z.strictObject({ person: personId, password }), z.strictObject({ person: personId, password })]),
  }),
  z.strictObject({ kind: z.literal('shares'), person: personId, shares: twoShares }),
])
export type RestoreAuthority = z.infer<typeof authority>

const missing = z.strictObject({ from: z.int(), to: z.int(), files: z.int().min(0).optional() })
const databaseState = z.enum(['whole', 'damaged', 'missing'])
/** What a restore would do. Counts and numbers only: no name, no content. */
const restoreLook = z.strictObject({
  name,
  madeAt: z.iso.datetime(),
  program: z.string().max(40),
  /** How the files here were found. */
  office: databaseState,
  cases: databaseState,
  /** Whether they come from the copy; otherwise they stay. */
  restoresOffice: z.boolean(),
  restoresCases: z.boolean(),
  restoresVault: z.boolean(),
  /** Entries made since the copy that would be missing. */
  missing: z.strictObject({ office: missing.optional(), cases: missing.optional() }),
  attachments: z.strictObject({ fetched: z.int(), away: z.int(), lost: z.int() }),
})
export type RestoreLook = z.infer<typeof restoreLook>

export const restoreChannels = {
  /**
   * The copies in a folder: one that is asked for, or the one that copies go to from here. Errors: restore.noCopies,
   * backup.foreign, backup.noFolder.
   */
  'restore.find': effect({
    input: z.strictObject({ where: z.enum(['asked', 'known']) }),
    output: z.strictObject({
      outcome: z.enum(['cancelled', 'found']),
      copies: z.array(foundCopy).max(LISTED_BACKUPS),
    }),
    access: 'anyone',
  }),
  /** One of them: whose passwords and shares open it, those in force here (`kept`) or those of its day. Errors: restore.noCopies, restore.formerKeys, restore.keysChanging, backup.…. */
  'restore.choose': command({
    input: z.strictObject({ name }),
    output: z.strictObject({ people: z.array(account).max(500), vault: z.enum(['kept', 'copied']) }),
    access: 'anyone',
  }),
  /**
   * Opens the copy by two people or two shares and tells what a restore would do; nothing is changed. Errors: restore.notChosen,
   * restore.samePerson, restore.oneOfEach, restore.awaitsKeys, restore.presentNewer, those of a password and of reading shares,
   * those of a copy that is not whole (backup.…, params file), restore.cancelled, storage.…
   */
  'restore.look': effect({
    input: z.strictObject({ by: authority }),
    output: restoreLook,
    access: 'anyone',
  }),
  /** Carries out what was looked at last: the session ends, and how it goes is asked by `restore.progress`. Errors: restore.notChosen. */
  'restore.start': command({ input: nothing, output: sessionState, access: 'anyone' }),
  /** How far it is; once it is over, what came of it. */
  'restore.progress': query({
    input: nothing,
    output: z.strictObject({
      running: z.strictObject({ step: z.enum(['proof', 'copy']), done: z.int(), total: z.int() }).optional(),
      /** `kept`: the name of the folder beside the data in which the former files are. */
      done: z.strictObject({ look: restoreLook, kept: z.string().max(60) }).optional(),
      failed: z.strictObject({ code: z.string().max(60), file: z.string().max(60) }).optional(),
    }),
    access: 'anyone',
  }),
  /** Stops it as long as nothing is decided, or forgets who came and what came of it. */
  'restore.cancel': command({ input: nothing, output: sessionState, access: 'anyone' }),
} as const
