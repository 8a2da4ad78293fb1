import { entryVerifierOf, type EntryVerifier, type SigningKeys } from '../../../electron/audit/signingKeys.ts'
import { verifierOf } from '../../../electron/vault/keyPairs.ts'

/** Journals that were signed by one key each, which was never changed. */
export function signedBy({ office, cases }: Readonly<{ office: string; cases: string }>): SigningKeys {
  return { office: [{ publicKey: office }], cases: [{ publicKey: cases }] }
}

/** Tells of the entries of a journal that was signed by one key. */
export function verifierOfOne(publicKey: string): EntryVerifier {
  return entryVerifierOf([{ publicKey }], verifierOf)
}
