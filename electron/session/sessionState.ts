import type { SessionState } from '../../shared/contract/session.ts'
import type { AttemptCounter } from './attempts.ts'
import type { Found } from './dataFolder.ts'
import type { FaultParams } from '../db/storageError.ts'
import type { SessionResources } from './sessionResources.ts'
import type { Preferences } from './preferences.ts'

/** Why nothing was opened: an i18n key under `refusals.`. */
export type Refusal = Readonly<{ code: string; params: FaultParams }>

/** What the state of the desk is told from. */
export type SessionFacts = Readonly<{
  found: Found
  /** Why the database would not open, where it would not. */
  refusal?: Refusal | undefined
  resources?: SessionResources | undefined
  preferences: Preferences
  attempts: AttemptCounter
  today: string
}>

/** What the window is told about the desk: who may sign in, who has, and why nobody can. */
export function describeSession({
  found,
  refusal,
  resources,
  preferences,
  attempts,
  today,
}: SessionFacts): SessionState {
  const vault = found.kind === 'office' ? found.vault : undefined
  const refused = found.kind === 'refused' ? { code: found.code, params: { file: 'office.db' } } : refusal
  const lastPerson = vault?.people.find((one) => one.account.id === preferences.lastPerson)?.account.id
  return {
    stage: stageOf(found, refused, resources),
    ...(refused === undefined ? {} : { refusal: { code: refused.code, params: { ...refused.params } } }),
    language: preferences.language,
    offices: vault?.offices ?? [],
    accounts: vault?.people.map((one) => one.account) ?? [],
    ...(lastPerson === undefined ? {} : { lastPerson }),
    ...(resources === undefined ? {} : { person: resources.person }),
    mayReveal: resources?.keys.identity !== undefined,
    waitSeconds: lastPerson === undefined ? 0 : attempts.waitSeconds(lastPerson),
    today,
  }
}

function stageOf(
  found: Found,
  refused: Refusal | undefined,
  resources: SessionResources | undefined,
): SessionState['stage'] {
  if (refused !== undefined) return 'refused'
  if (found.kind === 'empty') return 'firstRun'
  if (resources === undefined) return 'locked'
  return resources.mustChangePassword ? 'changePassword' : 'signedIn'
}
