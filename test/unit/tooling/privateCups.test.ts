import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startPrivateCups } from '../../support/cups/privateCups.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('what reaches the printer has the fingerprint of what was sent, job by job', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'naknada-sent-'))
  const sent = [Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(70_000)]), Buffer.from('%PDF-1.7\nsecond\n')]
  const cups = await startPrivateCups(['Sudnica', 'Pisarnica'])
  try {
    sent.forEach((bytes, at) => {
      const file = join(folder, `${String(at)}.pdf`)
      writeFileSync(file, bytes)
      execFileSync('lp', ['-d', 'Sudnica', file], { env: { ...process.env, CUPS_SERVER: cups.server }, stdio: 'pipe' })
    })
    expect((await cups.captured(2)).map(sha256)).toEqual(sent.map(sha256))
  } finally {
    await cups.stop()
    rmSync(folder, { recursive: true })
  }
})

test('a queue that does not exist is refused by the spooler', async () => {
  const cups = await startPrivateCups()
  const env = { ...process.env, CUPS_SERVER: cups.server }
  try {
    expect(() => execFileSync('lp', ['-d', 'Nepoznata', '/etc/hostname'], { env, stdio: 'pipe' })).toThrow(
      /Nepoznata|exist/,
    )
  } finally {
    await cups.stop()
  }
})
