import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const IMPORT = /(?:^|\n)(?:import|export)\s+(?!type\b)(?:[^'";]*?from\s+)?'([^']+)'|\bimport\('([^']+)'\)/g

/** Every module and package that a file loads, at once or later; types are not loaded. */
function loadedFrom(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const pending = [resolve(entry)]
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (files.has(file)) continue
    files.add(file)
    if (!file.endsWith('.ts')) continue
    for (const [, at, later] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const name = at ?? later ?? ''
      if (!name.startsWith('.')) packages.add(name)
      else if (existsSync(join(dirname(file), name))) pending.push(join(dirname(file), name))
    }
  }
  return { files: [...files].map((file) => relative('.', file)), packages: [...packages] }
}

const CONTENT =
  /^electron\/(composition|usecases\/|audit\/|documents\/|printing\/|db\/(tables|lists|migrations|connection|transaction)|vault\/(kdf|keys|slots?|vault)\.ts)/

test('main loads nothing that opens a key or a database, holds a case or draws a document', () => {
  const main = loadedFrom('electron/main.ts')
  expect(main.files).toContain('electron/core/coreHost.ts')
  expect(main.files.filter((file) => CONTENT.test(file))).toEqual([])
  expect(main.packages.filter((name) => !name.startsWith('node:')).sort()).toEqual(['electron', 'i18next', 'zod'])
})

test('the core loads all of it, and silences the network before', () => {
  const core = loadedFrom('electron/core/core.ts')
  expect(core.files.filter((file) => CONTENT.test(file)).length).toBeGreaterThan(20)
  expect(core.packages).toEqual(expect.arrayContaining(['@signalapp/sqlcipher', '@node-rs/argon2']))
  for (const entry of ['electron/main.ts', 'electron/core/core.ts', 'electron/workers/renderDocument.ts']) {
    expect({ entry, first: readFileSync(entry, 'utf8').split('\n')[0] }).toEqual({
      entry,
      first: "import '../security/silence.ts'".replace('..', entry === 'electron/main.ts' ? '.' : '..'),
    })
  }
})

test('the preload script loads Electron and names only', () => {
  const preload = loadedFrom('electron/preload.ts')
  expect(preload).toEqual({
    files: ['electron/preload.ts', 'electron/ipc/channelNames.ts', 'shared/contract/drawnSignIn.ts'],
    packages: ['electron'],
  })
})
