import { defineConfig } from '@playwright/test'

/** Started by scripts/test/endToEnd.mjs, which brings the display, the ordinary user, Electron and the folder for results. */
const out = process.env['NAKNADA_OUT'] ?? 'out/e2e'

export default defineConfig({
  testDir: 'test/e2e/specs',
  outputDir: `${out}/results`,
  timeout: 240_000,
  // A busy machine is slow, not wrong: what is awaited is there at once where it is idle.
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A test that passes only when repeated counts as passed and is named as flaky in the summary (scripts/test/parts.mjs).
  retries: 1,
  reporter: [['list'], ['json', { outputFile: `${out}/report.json` }]],
  use: { trace: 'off' },
})
