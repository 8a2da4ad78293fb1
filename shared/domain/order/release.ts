import { judgeIdOf } from '../caseFile/judge.ts'
import { sittingPanel } from '../caseFile/fileChanges.ts'
import type { Person } from '../caseFile/person.ts'
import { isExcluded } from '../claim/needToKnow.ts'
import type { Account } from '../staff/account.ts'

/** What became of a decision that a second person was asked to release before it is issued. */
export const RELEASE_STATES = ['asked', 'released', 'refused'] as const

/** The release of the decision on one claim: who was asked by whom, for which content (its fingerprint), and what that one said. */
export type Release = Readonly<{
  askedOf: string
  askedBy: string
  askedAt: string
  state: (typeof RELEASE_STATES)[number]
  fingerprint: string
  decidedAt?: string | undefined
  reason?: string | undefined
}>

/** How the release of a decision stands to its content as it is now; `changed`: it was asked for other words. */
export const RELEASE_STANDINGS = ['missing', ...RELEASE_STATES, 'changed'] as const
/** One of `RELEASE_STANDINGS`. */
export type ReleaseStanding = (typeof RELEASE_STANDINGS)[number]

/**
 * How a release stands to the content with that fingerprint (SHA-256, hexadecimal): with any change of the content it counts no
 * more. Never fails. Source: own rule of the office (four eyes).
 */
export function standingOfRelease(release: Release | undefined, fingerprint: string): ReleaseStanding {
  if (release === undefined) return 'missing'
  return release.state !== 'refused' && release.fingerprint !== fingerprint ? 'changed' : release.state
}

type Releaser = Pick<Account, 'id' | 'roles' | 'office'>
type Asked = Readonly<{
  people: readonly Pick<Person, 'id' | 'role' | 'satUntil'>[]
  court: string
  /** Who has decided, and who may know nothing of the file, by id. */
  decider: string
  excluded: readonly string[]
}>

/**
 * Who may release a decision: another judge who sits in the file and works here (who presides over the panel), else whoever keeps
 * the schedule of the court; never the one who has decided. Ids in the order of `staff`, empty where there is nobody. Never fails.
 * Source: own rule of the office.
 */
export function findReleasers<One extends Releaser>(
  staff: readonly One[],
  { people, court, decider, excluded }: Asked,
): readonly One[] {
  const sitting = new Set(sittingPanel(people).map(({ id }) => id))
  const others = staff.filter((one) => one.office === court && one.id !== decider && !isExcluded(one, excluded))
  const presiding = others.filter(({ id, roles }) => roles.includes('judge') && sitting.has(judgeIdOf(id)))
  return presiding.length > 0 ? presiding : others.filter(({ roles }) => roles.includes('head'))
}
