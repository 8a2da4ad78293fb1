import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// One logic of dates, amounts, order and script in the whole program (domain rules §13.4: ICU is not relied on).
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a format of the runtime', /\.toLocale(?:Date|Time|Upper|Lower)?\w*\(/],
  ['ICU', /\bIntl\b/],
  ['an order of the runtime', /\.localeCompare\(/],
  ['a second format of amounts', /\.toFixed\(/],
  ['a second table of Cyrillic letters', /['"]љ['"]|['"]џ['"]|['"]Љ['"]/],
  ['a second number dictionary', /dvjesta|četiristo|milijard/],
  ['a second table of months', /['"]januar['"]|['"]septembra?['"]|['"]September['"]/],
]
const ALLOWED: readonly string[] = ['shared/text/scripts.ts']

const files = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: process.cwd() }).map((file) =>
  file.replaceAll('\\', '/'),
)

test('finds the program', () => {
  expect(files).toContain('shared/text/cyrillic.ts')
  expect(readFileSync('shared/text/scripts.ts', 'utf8')).toMatch(FORBIDDEN[4]?.[1] ?? /$^/)
})

test.each(FORBIDDEN)('nothing outside shared/text and shared/format uses %s', (_what, pattern) => {
  const offenders = files.filter((file) => !ALLOWED.includes(file) && pattern.test(codeOf(file)))
  expect(offenders).toEqual([])
})

function codeOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
