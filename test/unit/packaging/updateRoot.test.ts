import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { rootText } from '../../support/update/makers.ts'

type Script = Readonly<{
  findUpdateRoot: (args: readonly string[], isTest: boolean) => { path?: string; fault?: string }
}>
const { findUpdateRoot } = (await import(resolve('scripts/packaging/updateRoot.mjs'))) as Script

const SHIPPED = 'resources/update/root.json'

test('the root in the repository is that of the tests, as their keys make it', () => {
  expect(readFileSync(SHIPPED, 'utf8')).toBe(rootText())
})

test('a release without a root believes nobody; none is made with that of the tests, or with one that two makers have not signed', () => {
  const folder = createTemporaryFolder('naknada-root-')
  const given = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return ['node', 'package.mjs', '--update-root', path]
  }
  const real = rootText().replace(/,\s*"x-naknada-test": true/, '')
  expect(real).not.toContain('x-naknada-test')
  expect(findUpdateRoot([], false)).toEqual({ path: resolve('scripts/packaging/nobody.root.json') })
  expect(readFileSync('scripts/packaging/nobody.root.json', 'utf8')).toBe('null\n')
  expect(findUpdateRoot(['--update-root'], false).fault).toContain('cannot be read')
  expect(findUpdateRoot(['--update-root', SHIPPED], false).fault).toContain('whose keys everybody knows')
  const one = JSON.stringify({ ...(JSON.parse(real) as object), signatures: [{ keyid: 'a' }, { keyid: 'a' }] })
  expect(findUpdateRoot(given('one.json', one), false).fault).toContain('two makers have not signed it')
  expect(findUpdateRoot(given('no.json', '{'), false).fault).toContain('no JSON')
  expect(findUpdateRoot(['--update-root', join(folder, 'none')], false).fault).toContain('cannot be read')
  expect(findUpdateRoot(given('real.json', real), false)).toEqual({ path: join(folder, 'real.json') })
  expect(findUpdateRoot([], true)).toEqual({})
})
