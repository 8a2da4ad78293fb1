import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

/** Rules that the real configuration finds broken in a text, as if it stood in that file. Types are not looked at. */
async function brokenRules(filePath: string, text: string): Promise<string[]> {
  const eslint = new ESLint({
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: false } } },
    ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/') || /no-explicit-any|non-null/.test(ruleId),
  })
  const results = await eslint.lintText(text, { filePath })
  return [...new Set(results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message)))]
}

const long = (lines: number) => 'export {}\n'.repeat(lines)

test.each([
  ['shared/domain/x.ts', 'export const x = Date.now()\n', 'house/no-clock'],
  ['shared/domain/x.ts', 'export const x = new Date()\n', 'house/no-clock'],
  ['renderer/ui/x.ts', 'export const x = new Date().toISOString().slice(0, 10)\n', 'house/no-clock'],
  ['electron/db/x.ts', 'export const x = performance.now()\n', 'house/no-clock'],
  ['shared/domain/x.ts', 'export const x = Math.random()\n', 'house/no-clock'],
  ['shared/format/x.ts', "export const x = new Intl.NumberFormat('cnr')\n", 'house/no-runtime-locale'],
  ['renderer/i18n/x.ts', 'export const x = (1).toLocaleString()\n', 'house/no-runtime-locale'],
  ['electron/db/x.ts', "export const x = 'a'.localeCompare('b')\n", 'house/no-runtime-locale'],
  ['renderer/ui/x.ts', 'export const x = (1).toFixed(2)\n', 'house/no-runtime-locale'],
  ['renderer/ui/x.ts', "export const x = parseFloat('1')\n", 'house/no-runtime-locale'],
  ['electron/db/x.ts', 'export const x = (at: Date) => at.getUTCDay()\n', 'house/no-date-arithmetic'],
  ['electron/db/x.ts', 'export const x = (at: number) => at + 86_400_000\n', 'house/no-date-arithmetic'],
  ['electron/db/x.ts', 'export const x = 24 * 60 * 60\n', 'house/no-date-arithmetic'],
  ['electron/usecases/x.ts', 'export const x = (a: Sum) => a.claimedCents - a.paid\n', 'house/no-cents-arithmetic'],
  [
    'renderer/ui/x.ts',
    'export const x = (all: Sum[]) => all.reduce((s, one) => s + one.amountCents, 0)\n',
    'house/no-cents-arithmetic',
  ],
  ['renderer/ui/x.ts', 'export const x = (a: Sum) => { sum += a.amountCents }\n', 'house/no-cents-arithmetic'],
  ['shared/domain/x.ts', 'export const x = (amountCents: number) => amountCents / 100\n', 'house/no-euros'],
  ['shared/domain/x.ts', 'export const x = (euros: number) => Math.round(euros * 100)\n', 'house/no-euros'],
  ['renderer/api/x.ts', "export const x = (name: string) => name.normalize('NFD')\n", 'house/no-unmarked-letters'],
  [
    'renderer/api/x.ts',
    'export const x = (a: P, q: string) => a.name.toLowerCase().includes(q)\n',
    'house/no-unfolded-search',
  ],
  [
    'electron/db/x.ts',
    'export const x = (all: P[]) => all.sort((a, b) => (a.displayName < b.displayName ? -1 : 1))\n',
    'house/no-unfolded-search',
  ],
  ['shared/document/x.ts', 'export const x = (name: string) => `${name}om`\n', 'house/no-case-ending'],
  ['shared/document/x.ts', "export const x = (name: string) => name + 'om'\n", 'house/no-case-ending'],
  ['shared/domain/x.ts', 'export const x = (year: number) => year > 2019\n', 'house/no-law-in-code'],
  ['shared/domain/x.ts', "export const x = { law: 'ZKP' }\n", 'house/no-law-in-code'],
  ['shared/domain/x.ts', "export const x = '2024-06-14'\n", 'house/no-law-in-code'],
  ['shared/domain/x.ts', "export const x = '239/3'\n", 'house/no-law-in-code'],
  ['renderer/api/x.ts', "export const x = () => fetch('https://a.me')\n", 'no-restricted-globals'],
  ['renderer/api/x.ts', "export const x = () => new WebSocket('wss://a.me')\n", 'no-restricted-globals'],
  ['electron/db/x.ts', "import { request } from 'node:https'\nexport const x = request\n", 'no-restricted-imports'],
  ['electron/db/x.ts', "import { connect } from 'net'\nexport const x = connect\n", 'no-restricted-imports'],
  ['electron/usecases/x.ts', "import { app } from 'electron'\nexport const x = app\n", 'no-restricted-imports'],
  ['electron/windows/x.ts', "import { ipcMain } from 'electron'\nexport const x = ipcMain\n", 'no-restricted-imports'],
  ['electron/ipc/x.ts', "import { net } from 'electron'\nexport const x = net\n", 'no-restricted-imports'],
  ['renderer/ui/x.ts', 'export default 1\n', 'no-restricted-syntax'],
  ['renderer/ui/x.ts', "export * from './y.ts'\n", 'no-restricted-syntax'],
  ['electron/db/x.ts', 'export enum X { a }\n', 'no-restricted-syntax'],
  ['renderer/ui/x.tsx', 'export const x = (\n  <table>\n    <tbody />\n  </table>\n)\n', 'no-restricted-syntax'],
  ['electron/db/x.ts', "console.log('a')\nexport const x = 1\n", 'no-console'],
  ['electron/db/x.ts', 'export const x: any = 1\n', '@typescript-eslint/no-explicit-any'],
  ['electron/db/x.ts', 'export const x = (y?: string) => y!\n', '@typescript-eslint/no-non-null-assertion'],
  [
    'electron/db/x.ts',
    "import { y } from './y.ts'\nimport type { Y } from './y.ts'\nexport const x: Y = y\n",
    'no-duplicate-imports',
  ],
  ['electron/db/x.ts', long(301), 'max-lines'],
  ['electron/db/x.ts', `export function x() {\n${'  void 0\n'.repeat(50)}}\n`, 'max-lines-per-function'],
])('%s: %j is refused by %s', async (file, text, rule) => {
  expect(await brokenRules(file, text)).toEqual([rule])
})

test.each([
  ['electron/ipc/x.ts', "import { ipcMain } from 'electron'\nexport const x = ipcMain\n"],
  ['electron/windows/x.ts', "import { BrowserWindow } from 'electron'\nexport const x = BrowserWindow\n"],
  ['electron/start/x.ts', 'export const x = () => new Date()\n'],
  ['electron/db/lists/x.ts', 'export const x = "SELECT sum(amount_cents) FROM claim_head"\n'],
  ['shared/domain/x.ts', 'export const x = (a: Sum) => a.claimedCents - a.paidCents\n'],
  ['shared/domain/identifiers/caseMark.ts', 'export const x = 1900\n'],
  ['renderer/ui/x.tsx', 'export const x = (y: string) => <table aria-label={y} />\n'],
  ['renderer/ui/x.tsx', 'export const x = (y: string) => (\n  <table>\n    <caption>{y}</caption>\n  </table>\n)\n'],
])('%s: %j is allowed', async (file, text) => {
  expect(await brokenRules(file, text)).toEqual([])
})

test('every exception of a rule still names a file', async () => {
  const file = pathToFileURL(resolve('scripts/lint/oneLogic.js')).href
  const { oneLogic } = (await import(file)) as { oneLogic: readonly { files: readonly string[] }[] }
  const patterns = oneLogic.flatMap(({ files }) => files)
  expect(patterns.length).toBeGreaterThan(10)
  expect(patterns.filter((pattern) => globSync(pattern).length === 0)).toEqual([])
})
