import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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
  write('commands/law.ts', "import { law } from '../shared/law.ts'\nlaw()\n")
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

/** Exit code and lines of the real command over the sample. */
function reach() {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const { 'lint:reach': command } = manifest.scripts
  const [, ...options] = (command ?? '').split(' ')
  const { status, stdout } = spawnSync(resolve('node_modules/.bin/knip'), [...options, '--reporter', 'compact'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, lines: stdout.trim().split('\n').toSorted() }
}

test('what only a test reaches, a module nobody reaches and an unused dependency are refused by name', () => {
  const { status, lines } = reach()
  expect(status).toBe(1)
  expect(lines.filter((line) => /shared|hyphen/.test(line))).toEqual([
    expect.stringMatching(/^package\.json: .*hyphen/),
    expect.stringMatching(/^shared\/a\.ts: .*unused/),
    expect.stringMatching(/^shared\/dead\.ts/),
  ])
})

test('what the program or a command reaches passes', () => {
  rmSync(join(folder, 'shared/dead.ts'))
  write('shared/a.ts', 'export function used(x: unknown) {\n  return x\n}\n')
  write('package.json', '{ "name": "sample", "type": "module", "dependencies": { "zod": "*" } }')
  expect(reach()).toMatchObject({ status: 0 })
})
