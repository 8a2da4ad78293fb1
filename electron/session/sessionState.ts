import type { SessionState } from '../../shared/contract/session.ts'
import type { AttemptCounter } from './attempts.ts'
import type { Found } from './dataFolder.ts'
import type { UnlockedDatabase } from './unlockedDatabase.ts'
import type { Preferences } from './preferences.ts'

/** What the state of the desk is told from. */
export type SessionFacts = Readonly<{
  found: Found
  /** Why the database would not open, where it would not. */
  refusal?: string | undefined
  office?: UnlockedDatabase | undefined
  preferences: Preferences
  attempts: AttemptCounter
  today: string
}>

/** What the window is told about the desk: who may sign in, who has, and why nobody can. */
export function describeSession({ found, refusal, office, preferences, attempts, today }: SessionFacts): SessionState {
  const vault = found.kind === 'office' ? found.vault : undefined
  const refused = found.kind === 'refused' ? found.code : refusal
  const lastPerson = vault?.people.find((one) => one.account.id === preferences.lastPerson)?.account.id
  return {
    stage: stageOf(found, refused, office),
    ...(refused === undefined ? {} : { refusal: { code: refused, params: {} } }),
    language: preferences.language,
    offices: vault?.offices ?? [],
    accounts: vault?.people.map((one) => one.account) ?? [],
    ...(lastPerson === undefined ? {} : { lastPerson }),
    ...(office === undefined ? {} : { person: office.person }),
    mayReveal: office?.keys.identityKey !== undefined,
    waitSeconds: lastPerson === undefined ? 0 : attempts.waitSeconds(lastPerson),
    today,
  }
}

function stageOf(
  found: Found,
  refused: string | undefined,
  office: UnlockedDatabase | undefined,
): SessionState['stage'] {
  if (refused !== undefined) return 'refused'
  if (found.kind === 'empty') return 'firstRun'
  if (office === undefined) return 'locked'
  return office.mustChangePassword ? 'changePassword' : 'signedIn'
}
