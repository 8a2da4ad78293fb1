import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LOCALES = 'resources/locales'

/** All messages of a written language by flat key, read from the files themselves. */
export function messagesIn(language: 'cnr' | 'en'): ReadonlyMap<string, string> {
  const folder = join(LOCALES, language)
  const all = new Map<string, string>()
  for (const file of readdirSync(folder)) {
    const tree: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    collect(tree, file.replace('.json', ''), all)
  }
  return all
}

function collect(node: unknown, path: string, all: Map<string, string>): void {
  if (typeof node === 'string') all.set(path, node)
  if (typeof node !== 'object' || node === null) return
  for (const [key, child] of Object.entries(node)) collect(child, `${path}.${key}`, all)
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
