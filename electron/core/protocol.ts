import { z } from 'zod'
import { INSTALLATION_KINDS } from '../../shared/domain/staff/installationKind.ts'
import { RECEIVED_KINDS } from '../../shared/contract/receivedKind.ts'
import { LOG_EVENTS } from '../logging/log.ts'
import { TEXT_SIZES, THEMES } from '../../shared/domain/staff/appearance.ts'
import { LANGUAGES } from '../../shared/text/language.ts'
import { WANTED } from '../windows/fileDialogs.ts'

/** A file that the program was opened with. */
const received = z.strictObject({ kind: z.enum(RECEIVED_KINDS), path: z.string().min(1).max(32_000) })

/** What main tells the core. A port of a window comes along with `port`. */
export const toCore = z.discriminatedUnion('kind', [
  /**
   * The first message: where the data lies, what it is for, the fixed date of a test, and what a new key of a password costs.
   * `anew`: practice begins from its start.
   */
  z.strictObject({
    kind: z.literal('start'),
    folder: z.string(),
    installation: z.enum(INSTALLATION_KINDS),
    anew: z.boolean(),
    today: z.iso.date().optional(),
    keyCost: z.enum(['usual', 'floor']),
    received: received.optional(),
  }),
  /** A file that the program was opened with once more. */
  z.strictObject({ kind: z.literal('received'), received }),
  /** The window's new frame speaks on the port that comes along; the port before it is closed. */
  z.strictObject({ kind: z.literal('port') }),
  /** Answers a dialog; without a path it was cancelled. */
  z.strictObject({ kind: z.literal('dialogAnswer'), id: z.int(), path: z.string().optional() }),
  /** End whole: commit or roll back, checkpoint, exit. */
  z.strictObject({ kind: z.literal('lock') }),
])
export type ToCore = z.infer<typeof toCore>

const logFields = z.strictObject({
  event: z.enum(LOG_EVENTS),
  channel: z.string().max(100).optional(),
  code: z.string().max(100).optional(),
  reference: z.string().max(100).optional(),
  frames: z.string().max(1000).optional(),
  version: z.string().max(100).optional(),
})

/** What the core tells main. SECURITY: no name, key, content or answer to a call; those go to the window by the port. */
export const fromCore = z.discriminatedUnion('kind', [
  /** The core answers calls from now on. */
  z.strictObject({ kind: z.literal('ready') }),
  /** Somebody tries to sign in: from now on there may be something in memory that a lock must take away. */
  z.strictObject({ kind: z.literal('used') }),
  /** Somebody goes over to practice or leaves it, or begins it anew: another core on the folder of that kind takes the place of this one. */
  z.strictObject({ kind: z.literal('goTo'), installation: z.enum(INSTALLATION_KINDS), anew: z.boolean() }),
  /** The session was closed by a call. */
  z.strictObject({ kind: z.literal('locked') }),
  /** The file that the program was opened with was read, or nobody wants it. */
  z.strictObject({ kind: z.literal('receivedDone') }),
  /** The work goes on behind a cover with nobody there, or the person is back. */
  z.strictObject({ kind: z.literal('cover'), isCovered: z.boolean() }),
  /** How the window and its menu should look from now on. */
  z.strictObject({
    kind: z.literal('appearance'),
    language: z.enum(LANGUAGES),
    theme: z.enum(THEMES),
    textSize: z.literal([...TEXT_SIZES]),
  }),
  /** Ask a person for a place: to read from, or to write under the suggested name, which is no path. */
  z.strictObject({
    kind: z.literal('openDialog'),
    id: z.int(),
    wanted: z.enum(WANTED),
  }),
  z.strictObject({
    kind: z.literal('saveDialog'),
    id: z.int(),
    suggestedName: z.string().regex(/^[\w-]{1,60}\.[a-z0-9]{1,8}$/),
  }),
  /** A helper of the core, such as the spooler's, which must not outlive it. */
  z.strictObject({ kind: z.literal('helper'), pid: z.int().positive(), isRunning: z.boolean() }),
  z.strictObject({ kind: z.literal('log'), fields: logFields }),
])
export type FromCore = z.infer<typeof fromCore>

/** What the window's preload sends on its port. The channel and its input are checked by the router. */
export const windowCall = z.strictObject({
  id: z.int().min(0),
  channel: z.string().max(100),
  input: z.unknown(),
  /** SECURITY: what was dropped or pasted. The preload alone makes it, from a File of the page's engine. */
  given: z
    .union([
      z.strictObject({ path: z.string().min(1).max(32_000), name: z.string().max(4000) }),
      z.strictObject({ bytes: z.instanceof(Uint8Array), name: z.string().max(4000) }),
    ])
    .optional(),
})
