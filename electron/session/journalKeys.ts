import type { JournalName } from '../audit/entry.ts'
import type { JournalKeys } from '../audit/journal.ts'
import { entryVerifierOf, signingKeysOf } from '../audit/signingKeys.ts'
import { verifierOf } from '../vault/keyPairs.ts'
import type { Keys } from '../vault/keys.ts'
import { signerOf } from '../vault/signer.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'

/** By which a journal is signed with these keys, and every key by which it was; undefined without the key that signs it. */
export function journalKeysOf(name: JournalName, keys: Keys, vault: VaultDocument): JournalKeys | undefined {
  const seed = { office: keys.record, cases: keys.seal }[name]
  if (seed === undefined) return undefined
  return { signer: signerOf(seed), verifier: entryVerifierOf(signingKeysOf(vault)[name], verifierOf) }
}
