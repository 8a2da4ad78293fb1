import { SHARED_KEYS, type SharedKey } from '../../shared/domain/staff/keys.ts'
import type { PublicKeys } from '../../shared/domain/staff/keyStatement.ts'
import { publicKeyOf, verifierOf } from './keyPairs.ts'
import { pickAllKeys, zero, type AllKeys } from './keys.ts'
import { identityPublicKeyOf, ownKeyOf, wrapForOwner } from './ownKey.ts'
import { signerOf } from './signer.ts'
import type { RecoverySlot } from './vaultDocument.ts'

/** Of a recovery: the ceremony its shares were made in, when, and the public half of its key. */
export type RecoveryKey = Pick<RecoverySlot, 'ceremony' | 'at' | 'publicKey'>
type Unsigned = Omit<RecoverySlot, 'signature'>

/**
 * Wraps every shared key for the recovery key and signs the whole with `seal`. Whoever holds the keys can do it without a
 * share, so keys that have changed are wrapped anew for the shares that are out; and nobody without the case keys can put
 * another recovery key in its place.
 */
export function makeRecoverySlot(
  vaultId: string,
  { ceremony, at, publicKey }: RecoveryKey,
  keys: AllKeys,
): RecoverySlot {
  const wrap = (name: SharedKey): string => encode(wrapForOwner(Buffer.from(publicKey, 'base64'), keys[name]))
  const wraps = {
    office: wrap('office'),
    record: wrap('record'),
    case: wrap('case'),
    seal: wrap('seal'),
    receive: wrap('receive'),
    identity: wrap('identity'),
  }
  const unsigned = { ceremony, at, publicKey, keys: wraps }
  return { ...unsigned, signature: encode(signerOf(keys.seal).sign(textOf(vaultId, unsigned))) }
}

/** The keys behind a recovery slot. `wrong`: the seed is of another ceremony; `altered`: the slot is not the one that was written. */
export function openRecoverySlot(
  vaultId: string,
  slot: RecoverySlot,
  publicKeys: PublicKeys,
  seed: Buffer,
): AllKeys | 'wrong' | 'altered' {
  const own = ownKeyOf(seed)
  if (encode(own.publicKey) !== slot.publicKey) return 'wrong'
  if (!isSignedRecovery(vaultId, slot, publicKeys)) return 'altered'
  const opened: Partial<Record<SharedKey, Buffer>> = {}
  for (const name of SHARED_KEYS) {
    const key = own.unwrap(Buffer.from(slot.keys[name], 'base64'))
    if (key !== undefined) opened[name] = key
  }
  const keys = pickAllKeys(opened)
  if (keys !== undefined && isSameSet(publicKeysOf(keys), publicKeys)) return keys
  zero(...Object.values(opened))
  return 'altered'
}

/** The public halves that belong to these keys. */
export function publicKeysOf(keys: Pick<AllKeys, 'record' | 'seal' | 'receive' | 'identity'>): PublicKeys {
  return {
    record: encode(publicKeyOf(keys.record, 'ed25519')),
    seal: encode(publicKeyOf(keys.seal, 'ed25519')),
    receive: encode(publicKeyOf(keys.receive, 'x25519')),
    identity: encode(identityPublicKeyOf(keys.identity)),
  }
}

/** Whether a holder of `seal` has put this recovery key there. */
export function isSignedRecovery(
  vaultId: string,
  { signature, ...unsigned }: RecoverySlot,
  { seal }: PublicKeys,
): boolean {
  return verifierOf(Buffer.from(seal, 'base64')).verify(textOf(vaultId, unsigned), Buffer.from(signature, 'base64'))
}

/** Whether two sets of public keys are the same. */
export function isSameSet(one: PublicKeys, other: PublicKeys): boolean {
  return (['record', 'seal', 'receive', 'identity'] as const).every((name) => one[name] === other[name])
}

function textOf(vaultId: string, { ceremony, at, publicKey, keys }: Unsigned): Buffer {
  const wraps = SHARED_KEYS.map((name) => keys[name])
  return Buffer.from(JSON.stringify(['naknada-recovery', 1, vaultId, ceremony, at, publicKey, wraps]), 'utf8')
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
