import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'

const CONFIGURATION = resolve('.oxlintrc.json')
const LINTER = resolve('node_modules/.bin/oxlint')

/** The rules that the linter of types finds broken in a text. */
function findBrokenRules(text: string): readonly string[] {
  const folder = createTemporaryFolder()
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "target": "ES2023" } }')
  writeFileSync(join(folder, 'x.ts'), text)
  const args = ['--config', CONFIGURATION, '--format', 'json', '.']
  try {
    execFileSync(LINTER, args, { cwd: folder, encoding: 'utf8' })
    return []
  } catch (error) {
    const { stdout } = error as { stdout: string }
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { code: string }[] }
    return diagnostics.map(({ code }) => code)
  }
}

test.each([
  ['export function x(): void { Promise.resolve(1) }', 'typescript(no-floating-promises)'],
  ['export const x = (y: { z: number }) => y.z ?? 1', 'typescript(no-unnecessary-condition)'],
  ['export const x = (y: string) => JSON.parse(y).z as number', 'typescript(no-unsafe-member-access)'],
  ['export const x = (y: { z: number }) => `${y}`', 'typescript(restrict-template-expressions)'],
  ['export const x = (y: object) => String(y)', 'typescript(no-base-to-string)'],
])('a rule that needs types is enforced: %s', (text, rule) => {
  expect(findBrokenRules(text)).toContain(rule)
})

test('a text that breaks none of them is accepted', () => {
  expect(findBrokenRules('export const x = (y: number) => `${y}`')).toEqual([])
})
