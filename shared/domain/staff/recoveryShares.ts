import { foldKey } from '../../text/fold.ts'
import type { Account } from './account.ts'
import { seesCases } from './keys.ts'

/** How many shares of the recovery key a ceremony makes; any two of them open. */
export const RECOVERY_SHARES = 3

/** One who keeps a share, as typed: a name, and where it is kept, in one line. */
type Holder = string

/**
 * What is wrong with the holders of the shares: nobody keeps two, and none is kept by who manages or audits the office, since
 * with the databases at hand two shares are every key. The code of the error with the place of the holder; undefined where all is well.
 * A name counts as that of somebody of the office where the line begins with it, in whatever spelling.
 */
export function findHolderFault(
  holders: readonly Holder[],
  people: readonly Pick<Account, 'displayName' | 'roles'>[],
): Readonly<{ code: 'ceremony.holderTwice' | 'ceremony.holderManages'; place: number }> | undefined {
  const folded = holders.map((holder) => foldKey(holder))
  const managing = people.filter(({ roles }) => !roles.every(seesCases)).map(({ displayName }) => foldKey(displayName))
  const manages = folded.findIndex((holder) => managing.some((name) => isOf(holder, name)))
  if (manages >= 0) return { code: 'ceremony.holderManages', place: manages }
  const names = people.map(({ displayName }) => foldKey(displayName))
  const keyOf = (holder: string): string => names.find((name) => isOf(holder, name)) ?? holder
  const keys = folded.map(keyOf)
  const twice = keys.findIndex((key, place) => keys.indexOf(key) !== place)
  return twice >= 0 ? { code: 'ceremony.holderTwice', place: twice } : undefined
}

function isOf(holder: string, name: string): boolean {
  return holder === name || holder.startsWith(`${name} `)
}
