import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { findPrinters } from '../../../electron/doctor/printerFacts.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** A machine that has these commands of printing and no others. */
function haveOnly(commands: Readonly<Record<string, string>>): void {
  const folder = mkdtempSync(join(tmpdir(), 'naknada-'))
  for (const [name, said] of Object.entries(commands))
    writeFileSync(join(folder, name), `#!/bin/sh\necho '${said}'\n`, { mode: 0o700 })
  vi.stubEnv('PATH', folder)
}

test.each([
  ['missing', {}],
  ['mute', { lpstat: 'scheduler is running' }],
  ['silent', { lpstat: 'scheduler is not running', ipptool: 'CUPS v2.4' }],
] as const)('printing is %s', async (facts, commands) => {
  haveOnly(commands)
  expect(await findPrinters()).toBe(facts)
})
