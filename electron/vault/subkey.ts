import { hkdfSync } from 'node:crypto'

/** One root, separate keys for separate purposes. */
export function deriveSubkey(root: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `naknada ${purpose}`, 32))
}
