import { toCyrillic } from './cyrillic.ts'
import type { Namespaces } from './i18n.ts'

// Codes, units, formats, keys, commands, names of files, of folders and of other programs and the mark of the English column are the same in every script.
const KEYS = ['Ctrl O', 'Ctrl V', 'Ctrl Z', 'Esc']
const COMMANDS = ['npm run verify']
const FILES = ['cases.db', 'office.db']
const FOLDERS = ['kept', 'OneDrive']
const FORMATS = ['SHA-256', 'JSON', 'PNG', 'SVG', 'naknada-case']
const PROGRAMS = [
  'AppArmor',
  'Chromium',
  'chrome-sandbox',
  'cups-client',
  'CUPS',
  'Debian',
  'Electron',
  'Node',
  'root',
  'seccomp',
  'SQLCipher',
  'Ubuntu',
]
const KEPT = ['EN', 'MNE', 'GB', 'kB', 'MB', ...PROGRAMS, ...FILES, ...FOLDERS, ...FORMATS, ...KEYS, ...COMMANDS]

/** The Cyrillic form of one message, by rule; what stands between braces is a name for the program and stays as it is. */
export function toCyrillicMessage(text: string): string {
  return toCyrillic(text, KEPT)
}

/** Every message of some namespaces in Cyrillic. */
export function toCyrillicNamespaces(latin: Namespaces): Namespaces {
  return Object.fromEntries(Object.entries(latin).map(([name, messages]) => [name, inCyrillic(messages) as object]))
}

function inCyrillic(node: unknown): unknown {
  if (typeof node === 'string') return toCyrillicMessage(node)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inCyrillic(value)]))
}
