import { readFileSync } from 'node:fs'
import type { Account, PersonId } from '../../shared/domain/staff/account.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import type { VaultDocument } from './vaultDocument.ts'
import { checksum, VAULT_VERSION, vaultPathsIn } from './vaultNames.ts'

/** Who may sign in, and who of them cannot any more. */
export type ForeseenAccounts = Readonly<{ accounts: Account[]; disabled: PersonId[] }>

type OfAnyVersion = Omit<VaultDocument, 'version'> & Readonly<{ version: number }>

/**
 * Who will be asked to sign in, before the checker of shapes is loaded, which takes longer than the first page. Only of a vault
 * of which both copies are the same and whole; what it says is for the eye alone, until `readVault` has said the same.
 */
export function foreseeAccounts(folder: string, kind: InstallationKind): ForeseenAccounts | undefined {
  try {
    const [text = '', copy] = vaultPathsIn(folder).map((path) => readFileSync(path, 'utf8'))
    if (text !== copy) return undefined
    const { vault, sha256 } = JSON.parse(text) as Readonly<{ vault: OfAnyVersion; sha256: string }>
    const isWhole = checksum(JSON.stringify(vault)) === sha256
    if (!isWhole || vault.version !== VAULT_VERSION || vault.kind !== kind) return undefined
    const accounts = vault.people.map(({ account }) => account)
    const disabled = vault.people.filter(({ slot }) => slot === undefined).map(({ account }) => account.id)
    return { accounts, disabled }
  } catch {
    return undefined
  }
}
