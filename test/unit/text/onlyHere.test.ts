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

// No second arithmetic of money, dates or names: each file named here is a place where the logic belongs.
const LOGIC: readonly (readonly [what: string, pattern: RegExp, allowed: readonly string[]])[] = [
  [
    'adds up or multiplies cents',
    /Cents\)?\s*[-+*/%]=?\s*[\w(]|[\w)]\s*[-+*/%]=?\s*\(?[\w.]*Cents\b|reduce\([^)]*(?:cents|awarded|claimed|paid)/,
    [
      'shared/domain/', // the rules themselves
      'shared/format/', // reading and printing of an amount
    ],
  ],
  [
    'reckons with milliseconds',
    /86_?400_?000|24\s*\*\s*60\s*\*\s*60|\.setDate\(|\.getDate\(|\.getDay\(|Date\.UTC\(/,
    ['electron/start/today.ts'],
  ],
  [
    'takes marks off letters',
    /normalize\('NFK?D'\)|\\p\{M\}\+|replaceAll?\('[čćđšž]'/,
    ['shared/text/', 'shared/domain/privacy/'],
  ],
  ['writes case endings', /\bgenitive:\s*`|\+\s*'(?:om|em|ovim|oj|og)'/, ['shared/text/forms/']],
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

test.each(LOGIC)('nothing else in the program %s', (_what, pattern, allowed) => {
  const others = files.filter((file) => !allowed.some((folder) => file.startsWith(folder)))
  expect(others.filter((file) => pattern.test(codeOf(file)))).toEqual([])
})

test.each([
  [0, 'const rest = claimedCents - awardedCents'],
  [0, 'heads.reduce((sum, head) => sum + head.amountCents, 0)'],
  [1, 'new Date(at.getTime() + 86400000)'],
  [2, "name.normalize('NFD').replace(/\\p{M}+/gu, '')"],
  [3, "return surname + 'om'"],
] as const)('the search finds a second logic of kind %i', (kind, code) => {
  expect(code).toMatch(LOGIC[kind]?.[1] ?? /$^/)
})

// Years and articles of law are data of resources/legal; the numbers allowed are no law.
const NUMBERS_ALLOWED: ReadonlyMap<string, string> = new Map([
  ['shared/domain/identifiers/caseMark.ts', 'the century of a year written with two digits'],
  ['shared/domain/statistics/statisticsInput.ts', 'bounds of a year a person may ask for'],
])

test('the rules hold no year and no article', () => {
  const law = /(?<![\d_.u])(?:19|20)\d\d(?![\d_])|\b(?:ZKP|KZ|ZOO|ZIO|KZ CG)\b|['"`]\d{2,3}[a-z]?\/\d['"`]/
  const rules = files.filter((file) => file.startsWith('shared/domain/') && !NUMBERS_ALLOWED.has(file))
  expect(rules.length).toBeGreaterThan(80)
  expect(rules.filter((file) => law.test(codeOf(file)))).toEqual([])
})

function codeOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
