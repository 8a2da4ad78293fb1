import { createDecipheriv } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

const PAGE = 4_096
const RESERVED = 80
const SALT = 16
const IV = 16
const WAL_HEADER = 32
const FRAME_HEADER = 24

/** Every page of a SQLCipher file and of its log as it lies on the disk, decrypted past the engine: free pages and slack included. */
export function decryptedPages(path: string, key: Buffer): Buffer {
  const file = readFileSync(path)
  const pages: Buffer[] = []
  for (let at = 0; at + PAGE <= file.length; at += PAGE)
    pages.push(decrypt(file.subarray(at, at + PAGE), key, at === 0))
  const log = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0)
  for (let at = WAL_HEADER; at + FRAME_HEADER + PAGE <= log.length; at += FRAME_HEADER + PAGE) {
    const number = log.readUInt32BE(at)
    pages.push(decrypt(log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + PAGE), key, number === 1))
  }
  return Buffer.concat(pages)
}

function decrypt(page: Buffer, key: Buffer, isFirst: boolean): Buffer {
  const iv = page.subarray(PAGE - RESERVED, PAGE - RESERVED + IV)
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  return Buffer.concat([decipher.update(page.subarray(isFirst ? SALT : 0, PAGE - RESERVED)), decipher.final()])
}
