import { randomBytes } from 'node:crypto'
import { signChange } from '../../../electron/vault/keyHistory.ts'
import { publicKeyOf } from '../../../electron/vault/keyPairs.ts'
import { createOfficeCards, type OfficeCards } from '../../../electron/vault/officeCards.ts'
import { signerOf, type Signer } from '../../../electron/vault/signer.ts'
import type { VaultDocument } from '../../../electron/vault/vaultDocument.ts'
import type { InstallationKind } from '../../../shared/domain/staff/installationKind.ts'
import type { PublicKeys } from '../../../shared/domain/staff/keyStatement.ts'

/** Another installation, as far as its card goes. */
export type FictionalInstallation = Readonly<{
  cards: OfficeCards
  /** Signs by its key `seal`. */
  signer(): Signer
  /** Makes its keys anew: with a signed change, or as if all had been lost. */
  changeKeys(how: 'signed' | 'lost'): void
}>

type Part = Pick<VaultDocument, 'id' | 'kind' | 'offices' | 'publicKeys' | 'changes'>

export function fictionalInstallation(
  offices: string[] = ['VSBP'],
  kind: InstallationKind = 'real',
  id = randomBytes(16).toString('hex'),
): FictionalInstallation {
  let seal = randomBytes(32)
  let part: Part = { id, kind, offices, publicKeys: keysOf(seal), changes: [] }
  const vault = () => part as VaultDocument
  return {
    cards: {
      own: () => createOfficeCards(seal, vault).own(),
      read: createOfficeCards(seal, vault).read,
      fingerprintOf: createOfficeCards(seal, vault).fingerprintOf,
      vouchesFor: createOfficeCards(seal, vault).vouchesFor,
    },
    signer: () => signerOf(seal),
    changeKeys(how) {
      const [before, after] = [seal, randomBytes(32)]
      const [from, to] = [part.publicKeys, keysOf(after)]
      const change = { at: '2026-06-01T08:00:00.000Z', from, to, ends: {} }
      const changes = how === 'lost' ? [] : [...part.changes, signChange(part, change, { before, after })]
      part = { ...part, publicKeys: to, changes }
      seal = after
    },
  }
}

function keysOf(seal: Buffer): PublicKeys {
  const chance = () => randomBytes(32).toString('base64')
  return {
    record: chance(),
    seal: publicKeyOf(seal, 'ed25519').toString('base64'),
    receive: chance(),
    identity: chance(),
  }
}
