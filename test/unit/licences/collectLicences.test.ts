import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { findWorks, nameEngines } from '../../../renderer/features/about/licenceList.ts'
import { collectLicences } from '../../../scripts/licences/collectLicences.ts'
import { packageOf } from '../../../scripts/licences/licencePlugin.ts'
import { shippedPackages } from '../../../scripts/licences/shippedPackages.ts'

const list = collectLicences(resolve('.'))

/** Licences of which the Free Software Foundation says that their works may be part of a work under AGPL-3.0, or that ask for nothing. */
const COMPATIBLE = new Set([
  'AGPL-3.0-only',
  'AGPL-3.0-or-later',
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'blessing',
  '(MIT OR Apache-2.0)',
  '(MIT OR CC0-1.0)',
  '(BSD-3-Clause OR GPL-2.0)',
])
/** Of fonts, measures of fonts and a profile of colour: data beside the program, under licences for just that. */
const DATA = new Map([
  ['Source Serif 4', 'OFL-1.1'],
  ['@fontsource-variable/noto-sans', 'OFL-1.1'],
  ['Liberation fonts', 'GPL-2.0-only WITH Font-exception-2.0'],
  ['Adobe Core 14 AFM', 'APAFML'],
  ['ICC profile sRGB IEC61966-2.1', 'LicenseRef-HP-sRGB'],
])

test('no work in the program has a licence that does not go with its own', () => {
  const others = list.works.filter(({ name, licence }) => !COMPATIBLE.has(licence) && DATA.get(name) !== licence)
  expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
})

test('every work has the text of its licence, and says whose it is', () => {
  const short = list.works.filter(({ text }) => (list.texts[text] ?? '').length < 150)
  expect(short.map(({ name }) => name)).toEqual([])
  const unsaid = list.works.filter(({ text }) => /undefined|\[object/.test(list.texts[text] ?? 'undefined'))
  expect(unsaid.map(({ name }) => name)).toEqual([])
})

test('all that the packer takes out of node_modules is named', () => {
  const named = new Set(list.works.map(({ name }) => name))
  const patterns = [...readFileSync('electron-builder.yml', 'utf8').matchAll(/- '?node_modules\/(?<path>\S+?)'?$/gm)]
  const wanted = patterns.flatMap(({ groups }) => expand(groups?.['path'] ?? ''))
  expect(wanted.length).toBeGreaterThan(25)
  expect(wanted.filter((name) => !named.has(name))).toEqual([])
})

/** `{a,@b/c}/**` as its packages; a star stands for any of a scope, which is looked for by its beginning. */
function expand(path: string): readonly string[] {
  const choices = /^\{(?<all>[^}]+)\}/.exec(path)?.groups?.['all']?.split(',') ?? [path]
  return choices.flatMap((choice) => {
    const name = /^(?:@[\w.-]+\/)?[\w.*-]+/.exec(choice)?.[0] ?? choice
    return name.includes('*') ? shippedNames().filter((one) => one.startsWith(name.replace(/\*.*$/, ''))) : [name]
  })
}

function shippedNames(): readonly string[] {
  return shippedPackages(resolve('.')).map((path) => path.replace(/^.*node_modules\//, ''))
}

test('what only tests, tools or the courier use is not named', () => {
  const names = list.works.map(({ name }) => name)
  for (const other of ['vitest', 'playwright', 'typescript', 'pg', 'eslint', 'better-sqlite3-multiple-ciphers']) {
    expect(names).not.toContain(other)
  }
  expect(new Set(shippedNames()).size).toBeGreaterThan(80)
})

test.each([
  ['/work/node_modules/react/index.js', 'react'],
  ['/work/node_modules/pdfkit/node_modules/@noble/hashes/sha2.js', '@noble/hashes'],
  [String.raw`C:\x\node_modules\@scure\base\lib.js`, '@scure/base'],
  ['\0vite/preload-helper.js', 'vite'],
  ['/work/renderer/main.tsx', undefined],
  ['\0virtual:licences', undefined],
])('the module %s is of %s', (id, name) => {
  expect(packageOf(id)).toBe(name)
})

test('works are found by name and licence in any case of letters', () => {
  const found = findWorks(list.works, 'SQL bsd')
  expect(found.map(({ name }) => name)).toEqual(['SQLCipher'])
  expect(findWorks(list.works, ' ')).toHaveLength(list.works.length)
  expect(findWorks(list.works, 'Đurđica')).toEqual([])
})

test('the engines are read from what they call themselves', () => {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64) naknada/0.1.0 Chrome/130.0.6723.137 Electron/33.2.1 Safari/537.36'
  expect(nameEngines(agent)).toBe('Electron 33.2.1 · Chromium 130.0.6723.137')
  expect(nameEngines('Mozilla/5.0')).toBe('Electron – · Chromium –')
})
