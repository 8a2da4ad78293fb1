import { createHash } from 'node:crypto'

/** SHA-256 of what left or will leave the program, as 64 hexadecimal digits. */
export function fingerprintOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
