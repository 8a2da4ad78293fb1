import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'naknada-reach-'))
  cpSync('knip.json', join(folder, 'knip.json'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  write('package.json', '{ "name": "sample", "type": "module", "dependencies": { "zod": "*", "hyphen": "*" } }')
  write('electron/main.ts', "import { z } from 'zod'\nimport { used } from '../shared/a.ts'\nused(z)\n")
  write(
    'shared/a.ts',
    'export function used(x: unknown) {\n  return own(x)\n}\nexport const own = (x: unknown) => x\nexport const unused = 1\n',
  )
  write('shared/dead.ts', "import { own } from './a.ts'\nexport const dead = own\n")
  write('scripts/law.ts', "import { law } from '../shared/law.ts'\nlaw()\n")
  write('shared/law.ts', 'export function law() {\n  return 1\n}\n')
  write(
    'test/a.test.ts',
    "import { unused } from '../shared/a.ts'\nimport { dead } from '../shared/dead.ts'\ndead(unused)\n",
  )
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

/** Exit code and lines of the real script over the sample, with that list of later issues. */
function reach(later: Readonly<Record<string, readonly string[]>>) {
  write('scripts/lint/later.json', JSON.stringify(later))
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/lint/reach.mjs')], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, lines: stderr.trim().split('\n').toSorted() }
}

test('what only a test reaches, a module nobody reaches and an unused dependency are refused by name', () => {
  const { status, lines } = reach({})
  expect(status).toBe(1)
  expect(lines).toEqual([
    expect.stringMatching(/^package\.json: hyphen is reached by nothing/),
    expect.stringMatching(/^shared\/a\.ts: unused is reached by nothing/),
    expect.stringMatching(/^shared\/dead\.ts is reached by nothing/),
  ])
})

test('what is listed for a later issue passes', () => {
  const { status } = reach({ '9': ['shared/dead.ts', 'shared/a.ts: unused'], '11': ['package.json: hyphen'] })
  expect(status).toBe(0)
})

test('what is listed and reached, or gone, is refused: the list ends empty', () => {
  const listed = [
    'shared/dead.ts',
    'shared/a.ts: unused',
    'package.json: hyphen',
    'shared/law.ts: law',
    'shared/gone.ts',
  ]
  const { status, lines } = reach({ '9': listed })
  expect(status).toBe(1)
  expect(lines).toEqual([
    'shared/gone.ts is reached or gone: take it off the list of issue 9.',
    'shared/law.ts: law is reached or gone: take it off the list of issue 9.',
  ])
})
