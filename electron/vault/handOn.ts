import { keysAwaited, keysOfRoles, SHARED_KEYS, type SharedKey } from '../../shared/domain/staff/keys.ts'
import type { PersonId } from '../../shared/domain/staff/account.ts'
import { isOutdated } from './keyHistory.ts'
import { pickCaseKeys, readKeys, zero, type Keys } from './keys.ts'
import { publicKeyOf, verifierOf } from './keyPairs.ts'
import { identityPublicKeyOf, ownKeyOf, wrapForOwner } from './ownKey.ts'
import { signerOf } from './signer.ts'
import { authenticate, slotOwnerOf, type HandedKeys, type VaultDocument, type VaultPerson } from './vaultDocument.ts'

/** The keys that a person's slot lacks of those of the roles; empty where it has them all, where the roles open no case, and where there is no slot. */
export function awaitedBy({ account, slot }: VaultPerson): readonly SharedKey[] {
  if (slot === undefined) return []
  return keysAwaited(account.roles, Object.keys(slot.keys) as SharedKey[])
}

/** Whether keys are those that the slots of the vault vouch for, as far as public halves tell. */
function areGenuine({ publicKeys }: VaultDocument, { record, seal, receive, identity }: Keys): boolean {
  const halves = {
    record: publicKeyOf(record, 'ed25519'),
    seal: seal && publicKeyOf(seal, 'ed25519'),
    receive: receive && publicKeyOf(receive, 'x25519'),
    identity: identity && Buffer.from(identityPublicKeyOf(identity)),
  }
  return (['record', 'seal', 'receive', 'identity'] as const).every(
    (name) => halves[name] === undefined || halves[name].toString('base64') === publicKeys[name],
  )
}

/**
 * The vault in which a colleague hands on what a person's slot lacks: each key in a sealed box for the person's own key, all
 * of it signed by `seal`, which administrators do not hold. Undefined where the colleague lacks one of the keys, or the
 * person has no key of their own yet or needs none.
 */
export function withHandedKeys(
  document: VaultDocument,
  personId: PersonId,
  keys: Keys,
  by: PersonId,
): VaultDocument | undefined {
  const person = document.people.find(({ account }) => account.id === personId)
  const holder = pickCaseKeys(keys)
  if (person?.publicKey === undefined || holder === undefined) return undefined
  const awaited = awaitedBy(person)
  const names = person.slot !== undefined && isOutdated(document, person.slot) ? sharedKeysOf(person) : awaited
  if (awaited.length === 0 || names.some((name) => keys[name] === undefined)) return undefined
  const after = handTo(document, person, { names, keys: holder, by })
  const people = document.people.map((one) => (one === person ? after : one))
  const { mac: _former, ...rest } = document
  return authenticate({ ...rest, generation: document.generation + 1, people }, keys.office)
}

/** The keys of the installation that go with a person's roles. */
export function sharedKeysOf({ account }: VaultPerson): readonly SharedKey[] {
  const wanted = keysOfRoles(account.roles)
  return SHARED_KEYS.filter((name) => wanted.includes(name))
}

type Handing = Readonly<{ names: readonly SharedKey[]; keys: Keys & Readonly<{ seal: Buffer }>; by: PersonId }>

/** The person with these keys handed on, each in a sealed box for the person's own key, all of it signed by `seal`. */
export function handTo(document: VaultDocument, person: VaultPerson, { names, keys, by }: Handing): VaultPerson {
  const publicKey = Buffer.from(person.publicKey ?? '', 'base64')
  const wraps = names.flatMap((name) => {
    const key = keys[name]
    return key === undefined ? [] : [[name, Buffer.from(wrapForOwner(publicKey, key)).toString('base64')] as const]
  })
  const handed = { keys: Object.fromEntries(wraps), by }
  const signature = signerOf(keys.seal)
    .sign(signedBytes(document, person, handed))
    .toString('base64')
  return { ...person, handed: { ...handed, signature } }
}

/**
 * Every key of a person to whom a colleague, or who changed the keys, has handed some on; undefined where nobody has. What was
 * not signed by `seal` for this very person, office, roles and key, or is not what the vault vouches for, opens nothing. What
 * takes the place of a key of before zeroes it.
 */
export function takeHandedKeys(document: VaultDocument, person: VaultPerson, held: Keys): Keys | undefined {
  if (person.handed === undefined || person.slot === undefined || held.own === undefined) return undefined
  const own = ownKeyOf(held.own)
  const isOwn = Buffer.from(own.publicKey).toString('base64') === person.publicKey
  if (!isOwn || !hasHandedKeys(document, person)) return undefined
  const opened = Object.entries(person.handed.keys).flatMap(([name, wrap]) => {
    const key = own.unwrap(Buffer.from(wrap, 'base64'))
    return key === undefined ? [] : [[name, key] as const]
  })
  // SECURITY: of a slot whose keys were changed nothing goes along but the own key.
  const kept = isOutdated(document, person.slot) ? { own: held.own } : held
  const all = readKeys({ ...kept, ...Object.fromEntries(opened) })
  if (all === undefined || !areGenuine(document, all)) {
    zero(...opened.map(([, key]) => key))
    return undefined
  }
  for (const name of SHARED_KEYS) {
    const former = held[name]
    if (former !== undefined && former !== all[name]) zero(former)
  }
  return all
}

/** Whether all that a person waits for was handed on. */
export function isHandedAll(document: VaultDocument, person: VaultPerson): boolean {
  const handed = person.handed?.keys ?? {}
  return hasHandedKeys(document, person) && awaitedBy(person).every((name) => handed[name] !== undefined)
}

/** Whether one who holds `seal` has handed keys on to this person as the person now stands in the vault. */
export function hasHandedKeys(document: VaultDocument, person: VaultPerson): boolean {
  if (person.handed === undefined) return false
  const { signature, ...handed } = person.handed
  const sealer = verifierOf(Buffer.from(document.publicKeys.seal, 'base64'))
  return sealer.verify(signedBytes(document, person, handed), Buffer.from(signature, 'base64'))
}

/** What a hand-on says: these keys, for this person in these roles at this office, under this own key, by whom. */
function signedBytes({ id }: VaultDocument, person: VaultPerson, { keys, by }: Omit<HandedKeys, 'signature'>): Buffer {
  const wraps = Object.entries(keys).sort(([one], [other]) => (one < other ? -1 : 1))
  const said = ['naknada keys handed on', 1, id, slotOwnerOf(person.account), person.publicKey, wraps, by]
  return Buffer.from(JSON.stringify(said), 'utf8')
}
