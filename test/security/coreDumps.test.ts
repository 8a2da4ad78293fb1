import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const WALL = resolve('electron/security/coreDumps.ts')
const PATTERN = '/proc/sys/kernel/core_pattern'
// It stands in the memory of the process alone: the program's text has it in another spelling.
const MARKER = 'ime iz zapečaćenog omota'

/** Kills a process that has the marker in its memory; answers its core dump, where the system wrote one. */
function dumpOf(wall: string): Buffer | undefined {
  const folder = createTemporaryFolder()
  const program = `${wall} globalThis.kept = Buffer.from('${Buffer.from(MARKER).toString('hex')}', 'hex'); process.abort()`
  const line = `ulimit -c unlimited; exec '${process.execPath}' --input-type=module -e "${program}"`
  spawnSync('bash', ['-c', line], { cwd: folder })
  const [name] = readdirSync(folder)
  return name === undefined ? undefined : readFileSync(join(folder, name))
}

test('a process that dies leaves nothing of its memory in the core dump', ({ skip }) => {
  skip(!existsSync(PATTERN) || readFileSync(PATTERN, 'utf8').startsWith('|'), 'this system writes no core files')
  // Without the wall the dump tells everything: what is looked for is found.
  const open = dumpOf('')
  skip(open === undefined, 'this system writes no core files')
  expect(open?.includes(MARKER)).toBe(true)
  const closed = dumpOf(`const { forbidCoreDumps } = await import('${WALL}'); forbidCoreDumps();`)
  expect(closed === undefined || !closed.includes(MARKER)).toBe(true)
  expect(closed?.length ?? 0).toBeLessThan(1_000_000)
})
