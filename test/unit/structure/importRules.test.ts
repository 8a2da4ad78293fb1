import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { afterEach, beforeEach, expect, test } from 'vitest'

const depcruise = resolve('node_modules/.bin/depcruise')
const config = await extractDepcruiseConfig(resolve('.dependency-cruiser.cjs'))
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naknada-imports-'))
  cpSync('.dependency-cruiser.cjs', join(folder, '.dependency-cruiser.cjs'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** Names of the rules that the real configuration finds broken, each once. */
async function brokenRules(...folders: string[]): Promise<string[]> {
  const { options = {}, ...ruleSet } = config
  const { output } = await cruise(folders, { ...options, ruleSet, validate: true, baseDir: folder })
  if (typeof output === 'string') throw new Error(output)
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))].sort()
}

const value = 'export const value = 1\n'
const uses = (path: string) => `import { value } from '${path}'\nexport const other = value\n`

test.each([
  [
    'renderer/features/claim/Claim.ts',
    '../decision/value.ts',
    'renderer/features/decision/value.ts',
    'feature-never-feature',
  ],
  ['renderer/App.ts', '../electron/value.ts', 'electron/value.ts', 'renderer-never-electron'],
  ['electron/main.ts', '../renderer/value.ts', 'renderer/value.ts', 'electron-never-renderer'],
  ['electron/db/open.ts', '../vault/value.ts', 'electron/vault/value.ts', 'electron-db-alone'],
  ['electron/usecases/order/issue.ts', '../../db/value.ts', 'electron/db/value.ts', 'usecases-take-interfaces'],
  ['electron/ipc/router.ts', '../db/value.ts', 'electron/db/value.ts', 'ipc-knows-contract-and-usecases'],
  ['shared/time/day.ts', '../domain/claim/value.ts', 'shared/domain/claim/value.ts', 'shared-time-downwards'],
  ['shared/domain/claim/gate.ts', '../../contract/value.ts', 'shared/contract/value.ts', 'shared-domain-downwards'],
  [
    'electron/usecases/order/issue.ts',
    '../../../shared/exchange/value.ts',
    'shared/exchange/value.ts',
    'exchange-form-ends-at-the-border',
  ],
  [
    'renderer/features/claim/Claim.ts',
    '../../../shared/exchange/value.ts',
    'shared/exchange/value.ts',
    'exchange-form-ends-at-the-border',
  ],
  ['renderer/ui/Field.ts', '../../shared/domain/value.ts', 'shared/domain/value.ts', 'ui-knows-no-domain'],
  ['renderer/ui/List.ts', '../parts/value.ts', 'renderer/parts/value.ts', 'ui-knows-no-domain'],
  ['renderer/parts/Label.ts', '../features/claim/value.ts', 'renderer/features/claim/value.ts', 'parts-below-features'],
  ['renderer/i18n/text.ts', '../parts/value.ts', 'renderer/parts/value.ts', 'i18n-is-text-only'],
  ['courier/carry/send.ts', '../../electron/packet/value.ts', 'electron/packet/value.ts', 'courier-alone'],
  ['courier/carry/send.ts', '../../shared/domain/value.ts', 'shared/domain/value.ts', 'courier-alone'],
  ['electron/main.ts', '../courier/value.ts', 'courier/value.ts', 'courier-for-nobody'],
  ['renderer/api/query.ts', '../i18n/value.ts', 'renderer/i18n/value.ts', 'api-draws-nothing'],
])('%s may not import %s', async (from, path, target, rule) => {
  write({ [from]: uses(path), [target]: value })
  expect(await brokenRules(from.split('/')[0] ?? '', target.split('/')[0] ?? '')).toEqual([rule])
})

test('the Node of a pure folder, and a circle, are caught', async () => {
  write({
    'shared/domain/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
    'shared/domain/b.ts':
      "import { a } from './a.ts'\nimport { readFileSync } from 'node:fs'\nexport const b = () => [a, readFileSync]\n",
  })
  expect(await brokenRules('shared')).toEqual(['no-circular', 'shared-domain-downwards', 'shared-is-pure'])
})

test('an allowed import passes, and a forbidden one makes the command fail', () => {
  write({ 'shared/domain/a.ts': uses('../text/value.ts'), 'shared/text/value.ts': value })
  const run = () =>
    spawnSync(depcruise, ['--config', '.dependency-cruiser.cjs', 'shared'], { cwd: folder, encoding: 'utf8' })
  expect(run().status).toBe(0)
  write({ 'shared/text/value.ts': uses('../domain/c.ts'), 'shared/domain/c.ts': value })
  const { status, stdout } = run()
  expect(status).toBeGreaterThan(0)
  expect(stdout).toMatch(/shared-text-downwards/)
})
