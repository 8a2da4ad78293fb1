import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// One logic of dates, amounts, order and script in the whole program (domain rules §13.4: ICU is not relied on).
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a format of the runtime', /\.toLocale(?:Date|Time|Upper|Lower)?\w*\(/],
  ['ICU', /\bIntl\b/],
  ['an order of the runtime', /\.localeCompare\(/],
  ['numbers read by the runtime', /\bparseFloat\(/],
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
    ['shared/domain/'], // the rules themselves
  ],
  [
    'reckons with milliseconds',
    /86_?400_?000|24\s*\*\s*60\s*\*\s*60|\.set(?:Date|Month|FullYear)\(|\.get(?:UTC)?(?:Date|Day|Month|FullYear)\(|Date\.UTC\(|Date\.parse\(/,
    ['electron/start/today.ts'],
  ],
  [
    'makes a date of its own',
    /new Date\(|\bDate\.now\(/,
    [
      'electron/start/', // the clock of the machine, read once and handed on
      'electron/main.ts', // the same for the log
      'electron/documents/metadata.ts', // noon of a calendar date, as PDF wants an instant
      'renderer/i18n/useText.ts', // the hour of an instant on the machine's clock
      'renderer/features/signIn/', // seconds to wait after wrong passwords
    ],
  ],
  ['adds up in the database', /\b(?:sum|total|avg)\(\s*\w*(?:cents|amount)/i, []],
  [
    'divides or multiplies cents by a hundred',
    /(?:[cC]ents|amount|euros?)\)?\s*[/*]\s*100\b|\b100\s*\*\s*\(?[\w.]*(?:[cC]ents|euros?)/,
    ['shared/text/words.ts'],
  ],
  ['groups thousands', /\\d\{3\}\)\+\$\)\/g/, ['shared/format/decimal.ts']],
  [
    'takes marks off letters',
    /normalize\('NFK?D'\)|\\p\{M\}\+|replace(?:All)?\((?:'[čćđšž]'|\/\[?[čćđšž])/,
    ['shared/text/', 'shared/domain/privacy/'],
  ],
  [
    'folds for a search or an order',
    /\.toLowerCase\(\)\s*\.(?:includes|startsWith|indexOf)\(|\.sort\(\(\w+, \w+\) => \(?\w+\.(?:name|displayName)\b/,
    [],
  ],
  [
    'changes the case of letters',
    /\.to(?:Upper|Lower)Case\(/,
    [
      'shared/text/',
      'shared/domain/privacy/',
      'shared/domain/identifiers/', // codes of A–Z
      'shared/domain/legal/offences.ts', // letters of an article
      'shared/document/documents/', // headings of offices and words of the templates, from the tables
      'electron/vault/recoveryCode.ts', // a code of A–Z
      'electron/documents/fontFace.ts', // hexadecimal digits
      'renderer/ui/useShortcut.ts', // keys of the keyboard
      'renderer/features/claim/rowAct.ts',
      'renderer/api/readFields.ts', // a code of A–Z
    ],
  ],
  [
    'writes case endings',
    /\bgenitive:\s*`|\+\s*'(?:om|em|ovim|oj|og)'|\$\{\w*(?:[nN]ame|stem)\w*\}(?:om|em|ovim|oj|og|a|u|e)`|replace\(\/a\$\/\w*, '/,
    ['shared/text/forms/'],
  ],
]
const ALLOWED: readonly string[] = ['shared/text/scripts.ts']

const files = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: process.cwd() }).map((file) =>
  file.replaceAll('\\', '/'),
)

test('finds the program', () => {
  expect(files).toContain('shared/text/cyrillic.ts')
  expect(readFileSync('shared/text/scripts.ts', 'utf8')).toMatch(
    FORBIDDEN.find(([what]) => what === 'a second table of Cyrillic letters')?.[1] ?? /$^/,
  )
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
  ['adds up or multiplies cents', 'const rest = claimedCents - awardedCents'],
  ['adds up or multiplies cents', 'heads.reduce((sum, head) => sum + head.amountCents, 0)'],
  ['reckons with milliseconds', 'new Date(at.getTime() + 86400000)'],
  ['reckons with milliseconds', 'const due = new Date(Date.UTC(2026, 1, 30))'],
  ['reckons with milliseconds', 'at.getUTCDay() === 0'],
  ['makes a date of its own', 'const today = new Date().toISOString().slice(0, 10)'],
  ['adds up in the database', 'SELECT sum(amount_cents) FROM claim_head'],
  ['adds up in the database', 'SELECT coalesce(SUM(awarded_cents), 0)'],
  ['divides or multiplies cents by a hundred', 'const euros = head.amountCents / 100'],
  ['divides or multiplies cents by a hundred', 'Math.round(euros * 100)'],
  ['groups thousands', "digits.replace(/\\B(?=(\\d{3})+$)/g, '.')"],
  ['takes marks off letters', "name.normalize('NFD').replace(/\\p{M}+/gu, '')"],
  ['takes marks off letters', "name.replace(/č/g, 'c')"],
  ['folds for a search or an order', 'person.name.toLowerCase().includes(query)'],
  ['changes the case of letters', 'const title = person.name.toUpperCase()'],
  ['writes case endings', "return surname + 'om'"],
  ['writes case endings', 'const instrumental = `${name}om`'],
] as const)('the search finds what %s in »%s«', (kind, code) => {
  expect(code).toMatch(LOGIC.find(([what]) => what === kind)?.[1] ?? /$^/)
})

test.each([
  'value.toLocaleString()',
  'at.toLocaleDateString("sr-ME")',
  'new Intl.NumberFormat()',
  'one.localeCompare(other)',
  'parseFloat(text)',
  'cents.toFixed(2)',
])('the search finds the runtime at work in »%s«', (code) => {
  expect(FORBIDDEN.some(([, pattern]) => pattern.test(code))).toBe(true)
})

test('what may do so by a list is still there and still does it', () => {
  const spent = LOGIC.flatMap(([what, pattern, allowed]) =>
    allowed
      .filter((place) => !files.some((file) => file.startsWith(place) && pattern.test(codeOf(file))))
      .map((place) => `${what}: ${place}`),
  )
  expect(spent).toEqual([])
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
