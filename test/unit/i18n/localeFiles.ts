import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { flatten } from '../../../renderer/i18n/flatten.ts'

const LOCALES = 'resources/locales'

/** All messages of a written language by flat key, read from the files themselves. */
export function messagesIn(language: 'cnr' | 'en'): ReadonlyMap<string, string> {
  const folder = join(LOCALES, language)
  const all = new Map<string, string>()
  for (const file of readdirSync(folder)) {
    const tree: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    for (const [key, text] of Object.entries(flatten(file.replace('.json', ''), tree))) all.set(key, text)
  }
  return all
}

/** Names between double braces, once each, sorted and joined; `citationCnr` and `citationEn` are one value in two languages. */
export function placeholdersOf(text: string): string {
  const names = [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => (name ?? '').replace(/(?:Cnr|En)$/, ''))
  return [...new Set(names)].sort().join(' ')
}

/** The key without its plural ending. */
export function stemOf(key: string): string {
  return key.replace(/_(?:one|few|other)$/, '')
}
