import { z } from 'zod'
import { line, officeCode } from '../domain/caseFile/fields.ts'
import { command, query } from './channel.ts'
import { nothing } from './ids.ts'
import { RECEIVED_KINDS } from './receivedKind.ts'
import { account, language, newPassword, password, personId } from '../domain/staff/account.ts'
import { TEXT_SIZES, THEMES } from '../domain/staff/appearance.ts'
import { INSTALLATION_KINDS } from '../domain/staff/installationKind.ts'
import { CASE_COLUMNS } from '../domain/staff/listColumns.ts'

/** What a person may have to know of the files: i18n keys under `notices.`. */
export const NOTICES = ['tailLost', 'historyLost', 'journalBroken', 'vaultPutBack', 'damaged', 'notWritten'] as const

/** Whether the work may go on behind a cover: not yet used, in front of the screen now, used up for this session. */
const coverState = z.enum(['free', 'covered', 'used'])
export type CoverState = z.infer<typeof coverState>

const appearance = z.strictObject({ language, theme: z.enum(THEMES), textSize: z.literal([...TEXT_SIZES]) })

/** Columns of the list of case files, in their order. */
const caseColumns = z.array(z.enum(CASE_COLUMNS)).max(CASE_COLUMNS.length)

/** What somebody usually chooses, proposed where it is asked for. */
const usualChoices = z.strictObject({
  court: officeCode.optional(),
  printer: line.optional(),
  caseColumns: caseColumns.optional(),
})

/** What the window needs before anything else; the only state it has without a signed-in person. */
export const sessionState = z.strictObject({
  /** Whether this is the work of an office or practice, which looks otherwise on every screen. */
  kind: z.enum(INSTALLATION_KINDS),
  /** How far the program has laid out an office for practice, while it does. */
  laying: z.strictObject({ done: z.int().min(0), total: z.int().min(1) }).optional(),
  /** `preparing`: the program is laying out an office for practice. */
  stage: z.enum([
    'preparing',
    'firstRun',
    'locked',
    'changePassword',
    'awaitsKeys',
    'signedIn',
    'refused',
    'restoring',
  ]),
  /** Why the vault or the database was not opened: an i18n key under `refusals.`. */
  refusal: z
    .strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .optional(),
  ...appearance.shape,
  offices: z.array(officeCode),
  /** Who may sign in on this machine; empty on the first run. */
  accounts: z.array(account),
  /** Who of them cannot sign in any more. */
  disabled: z.array(personId),
  lastPerson: personId.optional(),
  person: account.optional(),
  /** Whether the signed-in person's slot holds the identity key. */
  mayReveal: z.boolean(),
  /** The cover of the session; absent without a signed-in person. */
  cover: coverState.optional(),
  /** By which a colleague knows the person's own key. */
  ownMark: z.string().optional(),
  /** What file the program was opened with, until somebody has decided on it; told to the signed-in person. */
  received: z.enum(RECEIVED_KINDS).optional(),
  /** What the signed-in person usually chooses. */
  usual: usualChoices.optional(),
  /** Whether keys of one sign alone act for the signed-in person. */
  characterKeys: z.boolean(),
  /** What the person must know of the files. */
  notices: z.array(
    z.strictObject({ code: z.enum(NOTICES), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
  /** Why nothing can be written now: an error code. Reading goes on. */
  readOnly: z.string().optional(),
  /** When a full check last found every file whole. */
  lastWholeAt: z.iso.datetime().optional(),
  /** Seconds to wait before the next attempt to sign in. */
  waitSeconds: z.int().min(0),
  /** The calendar date of this machine, by which deadlines are shown. */
  today: z.iso.date(),
})
export type SessionState = z.infer<typeof sessionState>

export const sessionChannels = {
  'session.state': query({ input: nothing, output: sessionState, access: 'anyone' }),
  /** Errors: signIn.failed (params waitSeconds), signIn.wait (params waitSeconds), signIn.disabled. */
  'session.signIn': command({
    input: z.strictObject({ person: personId, password }),
    output: sessionState,
    access: 'anyone',
  }),
  /** Also the answer to stage `changePassword`. Errors: password.wrong, password.tooShort, password.unchanged, password.common, password.names, password.repeated, password.pattern, password.guessable. */
  'session.changePassword': command({
    input: z.strictObject({ current: password, next: newPassword }),
    output: sessionState,
    access: 'signedIn',
  }),
  /**
   * Covers the window and lets the work go on, the machine untouched, for half an hour longer than usual. Once in a session.
   * Errors: session.coveredBefore.
   */
  'session.cover': command({ input: nothing, output: sessionState, access: 'signedIn' }),
  /** Takes the cover off. Errors: password.wrong, signIn.wait. */
  'session.uncover': command({ input: z.strictObject({ password }), output: sessionState, access: 'signedIn' }),
  /** Nobody wants the file that the program was opened with; it stays where it lies. */
  'session.forgetReceived': command({ input: nothing, output: sessionState, access: 'signedIn' }),
  'session.lock': command({ input: nothing, output: sessionState, access: 'anyone' }),
  'session.setLanguage': command({ input: z.strictObject({ language }), output: sessionState, access: 'anyone' }),
  /** How the window looks for the signed-in person from now on, which keys act, what they usually choose; an empty text takes a choice back. */
  'session.setPreferences': command({
    input: appearance
      .extend({
        court: officeCode.or(z.literal('')),
        printer: line.or(z.literal('')),
        caseColumns,
        characterKeys: z.boolean(),
      })
      .partial(),
    output: sessionState,
    access: 'signedIn',
  }),
} as const
