import { defineConfig } from '@playwright/test'

/** Started by scripts/e2e.mjs, which brings the display, the ordinary user, Electron and the folder for results. */
const out = process.env['NAKNADA_OUT'] ?? 'out/e2e'

export default defineConfig({
  testDir: 'test/e2e/specs',
  outputDir: `${out}/results`,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: `${out}/report.json` }]],
  use: { trace: 'off' },
})
