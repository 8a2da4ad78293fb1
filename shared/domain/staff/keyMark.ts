/** How many hexadecimal digits of a fingerprint a mark has: 96 bits, too many to make another key of the same mark. */
const MARK_DIGITS = 24

/**
 * By which two people compare a public key on two screens: the first digits of its fingerprint in groups of four.
 * `fingerprint`: SHA-256 of the key, as hexadecimal digits. Source: docs/security.md. Errors: none.
 */
export function keyMarkOf(fingerprint: string): string {
  return (fingerprint.slice(0, MARK_DIGITS).match(/.{4}/g) ?? []).join(' ')
}
