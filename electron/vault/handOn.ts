import { keysAwaited, type SharedKey } from '../../shared/domain/staff/keys.ts'
import type { PersonId } from '../../shared/domain/staff/account.ts'
import { pickCaseKeys, readKeys, zero, type CaseKeys, type Keys } from './keys.ts'
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
function areGenuine({ publicKeys }: VaultDocument, { seal, receive, identity }: CaseKeys): boolean {
  const isSeal = publicKeyOf(seal, 'ed25519').toString('base64') === publicKeys.seal
  const isIdentity =
    identity === undefined || Buffer.from(identityPublicKeyOf(identity)).toString('base64') === publicKeys.identity
  return isSeal && isIdentity && publicKeyOf(receive, 'x25519').toString('base64') === publicKeys.receive
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
  const names = awaitedBy(person)
  if (names.length === 0 || names.some((name) => keys[name] === undefined)) return undefined
  const after = handTo(document, person, { names, keys: holder, by })
  const people = document.people.map((one) => (one === person ? after : one))
  const { mac: _former, ...rest } = document
  return authenticate({ ...rest, generation: document.generation + 1, people }, keys.office)
}

type Handing = Readonly<{ names: readonly SharedKey[]; keys: CaseKeys; by: PersonId }>

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
 * Every key of a person to whom a colleague has handed some on; undefined where nobody has. What was not signed by `seal` for
 * this very person, office, roles and key, or is not what the vault vouches for, opens nothing.
 */
export function takeHandedKeys(document: VaultDocument, personId: PersonId, keys: Keys): Keys | undefined {
  const person = document.people.find(({ account }) => account.id === personId)
  if (person?.handed === undefined || keys.own === undefined) return undefined
  const own = ownKeyOf(keys.own)
  const isOwn = Buffer.from(own.publicKey).toString('base64') === person.publicKey
  if (!isOwn || !hasHandedKeys(document, person)) return undefined
  const taken = Object.entries(person.handed.keys).map(
    ([name, wrap]) => [name, own.unwrap(Buffer.from(wrap, 'base64'))] as const,
  )
  const all = readKeys({ ...keys, ...Object.fromEntries(taken) })
  const ofCases = all === undefined ? undefined : pickCaseKeys(all)
  if (all !== undefined && ofCases !== undefined && areGenuine(document, ofCases)) return all
  zero(...taken.flatMap(([, key]) => (key === undefined ? [] : [key])))
  return undefined
}

/** Whether a colleague who holds `seal` has handed keys on to this person as the person now stands in the vault. */
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
