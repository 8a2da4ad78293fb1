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
  ['shared/domain/x.ts', 'export const x = Date.now()\n', 'no-restricted-properties'],
  ['shared/domain/x.ts', 'export const x = new Date()\n', 'no-restricted-syntax'],
  ['shared/domain/x.ts', 'export const x = Math.random()\n', 'no-restricted-properties'],
  ['shared/format/x.ts', "export const x = new Intl.NumberFormat('cnr')\n", 'no-restricted-globals'],
  ['shared/format/x.ts', 'export const x = (1).toLocaleString()\n', 'no-restricted-properties'],
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
  ['shared/time/x.ts', "export const x = new Date('2026-11-23')\n"],
])('%s: %j is allowed', async (file, text) => {
  expect(await brokenRules(file, text)).toEqual([])
})
