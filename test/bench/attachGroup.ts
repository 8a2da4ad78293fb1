// A file of evidence taken in: encrypted, hashed and on the disk, against openssl encrypting the same bytes without a hash.
import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { randomFillSync } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AttachmentFiles } from '../../electron/files/attachments/attachmentFiles.ts'
import { measureAlternately, median, report, row } from './rows.ts'

const BYTES = 100_000_000
const ROUNDS = 5
const BYTES_IN_MEGABYTE = 1_000_000

const folder = mkdtempSync(join(tmpdir(), 'naknada-attach-'))
const path = join(folder, 'dokaz.bin')
writeFileSync(path, randomFillSync(Buffer.alloc(BYTES)))
const files = new AttachmentFiles(
  join(folder, 'attachments'),
  new URL('../../electron/workers/attachmentFiles.ts', import.meta.url),
)

let most = 0
async function takeIn(): Promise<void> {
  const before = process.memoryUsage.rss()
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() - before)
  }, 5)
  const received = await files.receive({ path })
  clearInterval(watch)
  if (!received.ok) throw new Error(received.error.code)
  await files.discard(received.value.id)
}

function openssl(): void {
  const target = join(folder, 'openssl.bin')
  const [key, iv] = ['00'.repeat(32), '00'.repeat(16)]
  execFileSync('openssl', ['enc', '-aes-256-ctr', '-K', key, '-iv', iv, '-in', path, '-out', target])
  // Both are on the disk when they are done.
  const handle = openSync(target, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

const times = await measureAlternately({ ours: takeIn, openssl }, ROUNDS, 1)
const [ours, theirs] = [median(times.ours), median(times.openssl)]
await files.end()
rmSync(folder, { recursive: true })

report([
  row('attach.ratio', ours / theirs, '×', 2),
  row('attach.100MB', ours, 'ms'),
  row('attach.openssl', theirs, 'ms'),
  row('attach.memory', most / BYTES_IN_MEGABYTE, 'MB', 40),
])
