import type { KeyStatement, PublicKeys } from '../../shared/domain/staff/keyStatement.ts'
import { verifierOf } from './keyPairs.ts'
import { isSameSet } from './recoverySlot.ts'
import { signerOf } from './signer.ts'
import type { Slot, VaultDocument } from './vaultDocument.ts'

/** What of a vault tells which keys count and which counted before. */
export type KeyHistory = Readonly<{ id: string; publicKeys: PublicKeys; changes: readonly KeyStatement[] }>
type Unsigned = Omit<KeyStatement, 'signature' | 'confirmation'>
/** The keys `seal` of before and of afterwards. */
type Seals = Readonly<{ before: Buffer; after: Buffer }>

/** The statement that other keys count from now on, by who holds the `seal` of before and the new one. */
export function signChange(
  { id, changes }: Pick<KeyHistory, 'id' | 'changes'>,
  { at, from, to, ends }: Unsigned,
  { before, after }: Seals,
): KeyStatement {
  const change = { at, from, to, ends }
  const text = textOf(id, change, changes)
  const [signature, confirmation] = [before, after].map((seal) => signerOf(seal).sign(text).toString('base64'))
  return { ...change, signature: signature ?? '', confirmation: confirmation ?? '' }
}

/**
 * Whether the changes lead, each signed by the keys of before and confirmed by the new ones, to the keys in force. The code over
 * the vault is by the office key, which administrators hold; this is by `seal`, so that no key can be put among those that counted.
 */
export function isWholeHistory({ id, publicKeys, changes }: KeyHistory): boolean {
  return changes.every((change, index) => {
    const next = changes[index + 1]?.from ?? publicKeys
    return isSameSet(change.to, next) && isSigned(id, change, changes.slice(0, index))
  })
}

/** Whether the vault around a slot is the one its public keys lead to: they are in force, or were before a change that was signed. */
export function belongsTo(document: VaultDocument, slot: Slot): boolean {
  const { publicKeys, changes } = document
  const known = [...changes.map(({ from }) => from), publicKeys]
  return isWholeHistory(document) && known.some((keys) => isSameSet(keys, slot.publicKeys))
}

/** Whether a slot holds keys that were changed since: the new ones are beside it, and it opens nothing without them. */
export function isOutdated({ publicKeys }: VaultDocument, slot: Slot): boolean {
  return !isSameSet(slot.publicKeys, publicKeys)
}

/** Whether one vault is what became of another by changes of the keys that were signed. */
export function followsOn(later: VaultDocument, earlier: VaultDocument): boolean {
  const next = later.changes[earlier.changes.length]
  return (
    later.id === earlier.id && next !== undefined && isSameSet(next.from, earlier.publicKeys) && isWholeHistory(later)
  )
}

/** How keys and the statements on their changes are read in what has left an office. */
export const KEY_READING = { verifierOf, isWholeHistory } as const

function isSigned(id: string, { signature, confirmation, ...change }: KeyStatement, before: readonly KeyStatement[]) {
  const text = textOf(id, change, before)
  const isBy = ({ seal }: PublicKeys, signed: string) =>
    verifierOf(Buffer.from(seal, 'base64')).verify(text, Buffer.from(signed, 'base64'))
  return isBy(change.from, signature) && isBy(change.to, confirmation)
}

/** Each statement holds the signatures of the one before, and with them of all. */
function textOf(id: string, { at, from, to, ends }: Unsigned, before: readonly KeyStatement[]): Buffer {
  const keys = [from, to].map(({ record, seal, receive, identity }) => [record, seal, receive, identity])
  const last = [ends.office, ends.cases].map((end) => (end === undefined ? null : [end.epoch, end.number, end.hash]))
  const former = before.at(-1)
  const link = former === undefined ? null : [former.signature, former.confirmation]
  return Buffer.from(JSON.stringify(['naknada keys changed', 2, id, at, ...keys, last, link]), 'utf8')
}
