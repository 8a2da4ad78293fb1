import type { RestoreAuthority } from '../../shared/contract/restore.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { mayRead } from '../../shared/domain/staff/readers.ts'
import { seesCases } from '../../shared/domain/staff/keys.ts'
import { pickCaseKeys, zero, zeroKeys, type CaseKeys, type Keys } from '../vault/keys.ts'
import { coordinateOf } from '../vault/recoveryShares.ts'
import { isActive } from '../vault/staffSlots.ts'
import { unlock, unlockByRecovery, type UnlockResult } from '../vault/vault.ts'
import type { KeyDerivation } from '../vault/kdf.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { joinTyped } from './typedShares.ts'
import type { VaultAccess } from './vaultAccess.ts'

/** Those who restore, and the keys that open both files. Whoever has it zeroes the keys. */
export type Authorized = Readonly<{
  keys: CaseKeys
  by: string
  other: string | undefined
  /** Of the shares that were brought, by which the office knows them. */
  shares: readonly number[]
}>

/** The vault whose passwords count: the one in force, or where there is none that of the copy. */
type Place = Readonly<{ vault: VaultAccess; document: VaultDocument | undefined }>
type Open = (document: VaultDocument, kdf: KeyDerivation) => Promise<UnlockResult>

/**
 * Opens the keys of both files by two people or two shares. Errors: restore.samePerson, restore.oneOfEach, restore.awaitsKeys,
 * restore.vaultAltered, password.wrong, signIn.wait, recovery.wrong, recovery.unknownPerson, those of reading shares.
 */
export function openByAuthority(place: Place, by: RestoreAuthority): Promise<Result<Authorized>> {
  return by.kind === 'people' ? openByPeople(place, by) : openByShares(place, by)
}

async function openByPeople(
  place: Place,
  { people }: Extract<RestoreAuthority, { kind: 'people' }>,
): Promise<Result<Authorized>> {
  const [first, second] = people
  if (first.person === second.person) return failure('restore.samePerson', 'people.1.person')
  const roles = people.flatMap(({ person }) => rolesOf(place, person))
  if (!mayRead(roles, 'backups') || !roles.some(seesCases)) return failure('restore.oneOfEach', 'people.1.person')
  const opened: Keys[] = []
  for (const [index, { person, password }] of people.entries()) {
    const keys = await tryWay(place, person, (document, kdf) => unlock(document, person, password, kdf))
    if (!keys.ok) {
      opened.forEach(zeroKeys)
      const { code, params } = keys.error
      return failure(code === 'signIn.failed' ? 'password.wrong' : code, `people.${String(index)}.password`, params)
    }
    opened.push(keys.value)
  }
  const keys = opened.map(pickCaseKeys).find((one) => one !== undefined)
  for (const one of opened) if (one.case === undefined || one.case !== keys?.case) zeroKeys(one)
  if (keys === undefined) return failure('restore.awaitsKeys', 'people.1.person')
  return success({ keys, by: first.person, other: second.person, shares: [] })
}

async function openByShares(
  place: Place,
  { person, shares: typed }: Extract<RestoreAuthority, { kind: 'shares' }>,
): Promise<Result<Authorized>> {
  if (rolesOf(place, person).length === 0) return failure('recovery.unknownPerson', 'person')
  const joined = await joinTyped(place.document === undefined ? place.vault.copies() : [place.document], typed)
  if (!joined.ok) return joined
  const { seed, shares } = joined.value
  const opened = await tryWay(place, 'recovery', (document) => Promise.resolve(unlockByRecovery(document, seed)))
  zero(seed)
  if (!opened.ok) {
    const { code, params } = opened.error
    return failure(code === 'signIn.failed' ? 'recovery.wrong' : code, 'shares', params)
  }
  const keys = pickCaseKeys(opened.value)
  if (keys === undefined) return failure('restore.vaultAltered')
  return success({ keys, by: person, other: undefined, shares: shares.map(coordinateOf) })
}

async function tryWay({ vault, document }: Place, way: string, open: Open): Promise<Result<Keys>> {
  const tried = await (document === undefined ? vault.attempt(way, open) : vault.attemptOn(document, way, open))
  if (!tried.ok) return tried
  return tried.value.kind === 'altered' ? failure('restore.vaultAltered') : success(tried.value.keys)
}

function rolesOf({ vault, document }: Place, person: string) {
  const people = (document === undefined ? vault.copies() : [document]).flatMap((one) => one.people)
  return people.find((one) => one.account.id === person && isActive(one))?.account.roles ?? []
}
