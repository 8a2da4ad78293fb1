import type { SessionState } from '../../shared/contract/session.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import { isActive } from '../vault/staffSlots.ts'
import type { AttemptCounter } from './attempts.ts'
import type { Found } from './dataFolder.ts'
import type { FaultParams } from '../db/storageError.ts'
import type { OpenSession } from './openSession.ts'
import type { Preferences } from './preferences.ts'

/** Why nothing was opened: an i18n key under `refusals.`. */
export type Refusal = Readonly<{ code: string; params: FaultParams }>

/** What the state of the session is described from. */
export type SessionFacts = Readonly<{
  kind: InstallationKind
  found: Found
  /** Why the database would not open, where it would not. */
  refusal?: Refusal | undefined
  session?: OpenSession | undefined
  /** How far the office for practice has been laid out. */
  laying?: SessionState['laying']
  preferences: Preferences
  attempts: AttemptCounter
  today: string
  /** Whether a copy is being restored, or nobody has read yet what came of it. */
  isRestoring?: boolean
  /** What file the program was opened with, where it was. */
  received?: SessionState['received']
}>

/** What the window is told about the session: who may sign in, who has, and why nobody can. */
export function describeSession(facts: SessionFacts): SessionState {
  const { kind, found, refusal, session, laying, preferences, attempts, today, isRestoring = false } = facts
  const vault = found.kind === 'office' ? found.vault : undefined
  const refused = found.kind === 'refused' ? { code: found.code, params: { file: 'office.db' } } : refusal
  const lastPerson = vault?.people.find((one) => one.account.id === preferences.lastPerson)?.account.id
  return {
    kind,
    ...(laying === undefined ? {} : { laying }),
    stage: isRestoring ? 'restoring' : stageOf(facts, refused),
    ...(refused === undefined ? {} : { refusal: { code: refused.code, params: { ...refused.params } } }),
    language: preferences.language,
    theme: preferences.theme,
    textSize: preferences.textSize,
    offices: vault?.offices ?? [],
    accounts: vault?.people.map((one) => one.account) ?? [],
    disabled: vault?.people.filter((one) => !isActive(one)).map((one) => one.account.id) ?? [],
    ...(lastPerson === undefined ? {} : { lastPerson }),
    ...describeOpen(session, preferences),
    ...(session === undefined || facts.received === undefined ? {} : { received: facts.received }),
    waitSeconds: lastPerson === undefined ? 0 : attempts.waitSeconds(lastPerson),
    today,
  }
}

function stageOf({ kind, found, session }: SessionFacts, refused: Refusal | undefined): SessionState['stage'] {
  if (refused !== undefined) return 'refused'
  if (found.kind === 'empty') return kind === 'practice' ? 'preparing' : 'firstRun'
  if (session === undefined) return 'locked'
  if (session.mustChangePassword) return 'changePassword'
  return session.awaitsKeys ? 'awaitsKeys' : 'signedIn'
}

/** What is told of the signed-in person and of the files. */
function describeOpen(session: OpenSession | undefined, preferences: Preferences) {
  if (session === undefined) return { mayReveal: false, characterKeys: true, notices: [] }
  const { person, keys } = session.resources
  const readOnly = session.readOnly()
  const lastWholeAt = session.lastWholeAt()
  const { court, printer, caseColumns, characterKeys = true } = preferences.people[person.id] ?? {}
  return {
    person,
    mayReveal: keys.identity !== undefined,
    ...(session.ownMark === undefined ? {} : { ownMark: session.ownMark }),
    characterKeys,
    cover: session.cover.state,
    usual: {
      ...(court === undefined ? {} : { court }),
      ...(printer === undefined ? {} : { printer }),
      ...(caseColumns === undefined ? {} : { caseColumns: [...caseColumns] }),
    },
    notices: session.notices().map(({ code, params }) => ({ code, params: { ...params } })),
    ...(readOnly === undefined ? {} : { readOnly }),
    ...(lastWholeAt === undefined ? {} : { lastWholeAt }),
  }
}

/** As whom the session calls, as far as the router must know; undefined while locked. */
export function callerOf(open: OpenSession | undefined) {
  if (open === undefined) return undefined
  const { mustChangePassword, awaitsKeys } = open
  return { roles: open.resources.person.roles, mustChangePassword, awaitsKeys }
}
