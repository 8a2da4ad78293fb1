import { bech32 } from '@scure/base'

const IDENTITY = 'AGE-SECRET-KEY-'

/** The private keys of a file as age keeps them: a line each, remarks after `#`. Undefined where there is none or one that is none. */
export function readIdentities(text: string): readonly string[] | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const written = lines.filter((line) => line !== '' && !line.startsWith('#'))
  return written.length > 0 && written.every(isIdentity) ? written : undefined
}

function isIdentity(line: string): boolean {
  if (!line.startsWith(`${IDENTITY}1`)) return false
  try {
    return bech32.decodeToBytes(line).bytes.length === 32
  } catch {
    return false
  }
}

/** A private key of X25519 as age writes it. `seed`: its 32 bytes. SECURITY: the text is as secret as the key. */
export function ageIdentityOf(seed: Uint8Array): string {
  return bech32.encodeFromBytes(IDENTITY.toLowerCase(), Uint8Array.from(seed)).toUpperCase()
}
