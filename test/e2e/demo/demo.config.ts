import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** Started by scripts/test/endToEnd.mjs. */
export default defineConfig({
  testDir: '.',
  outputDir: join(tmpdir(), 'naknada-demo'),
  preserveOutput: 'never',
  timeout: 600_000,
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: [['line']],
})
