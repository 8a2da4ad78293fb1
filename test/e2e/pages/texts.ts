import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../../shared/text/language.ts'
import { findOffice } from '../../../shared/domain/offices/offices.ts'
import { toCyrillicMessage } from '../../../shared/text/cyrillicMessages.ts'
import { pluralCategoryOf } from '../../../shared/text/pluralCategory.ts'

export type Texts = Readonly<{
  language: Language
  /** The message under a key, e.g. `screens.next`; a key that does not exist fails the test. */
  t: (key: string, params?: Readonly<Record<string, string | number>>) => string
  /** A message with its numbers and names left open, to be found whatever they are. */
  like: (key: string) => RegExp
  office: (code: string) => string
  /** Montenegrin words in the script of the language. */
  script: (latin: string) => string
}>

const FOLDER = 'resources/locales'

/** The words of the screens as a person reads them, read from the locale files and not through the program. */
export function texts(language: Language): Texts {
  const messages = read(language === 'en' ? 'en' : 'cnr')
  const script = (latin: string) => (language === 'cnr-Cyrl' ? toCyrillicMessage(latin) : latin)
  const messageOf = (key: string, count?: number): string => {
    const found = messages.get(key) ?? messages.get(`${key}_${pluralCategoryOf(count ?? 1, language)}`)
    if (found === undefined) throw new Error(`no text ${key}`)
    return found
  }
  const parts = (text: string) =>
    text.split(/(\{\{\w+\}\})/).map((part) => (part.startsWith('{{') ? part : script(part)))
  return {
    language,
    script,
    t(key, params = {}) {
      const count = typeof params['count'] === 'number' ? params['count'] : undefined
      return parts(messageOf(key, count))
        .map((part) => (part.startsWith('{{') ? String(params[part.slice(2, -2)] ?? part) : part))
        .join('')
    },
    like(key) {
      const source = parts(messageOf(key)).map((part) => (part.startsWith('{{') ? '.*' : escaped(part)))
      return new RegExp(source.join(''))
    },
    office(code) {
      const office = findOffice(code)
      if (office === undefined) throw new Error(`no office ${code}`)
      return language === 'en' ? office.nominative.en : script(office.nominative.cnr)
    },
  }
}

function read(folder: 'cnr' | 'en'): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const file of readdirSync(join(FOLDER, folder))) {
    collect(JSON.parse(readFileSync(join(FOLDER, folder, file), 'utf8')), file.replace('.json', ''), all)
  }
  return all
}

function collect(node: unknown, path: string, all: Map<string, string>): void {
  if (typeof node === 'string') all.set(path, node)
  if (typeof node !== 'object' || node === null) return
  for (const [key, child] of Object.entries(node)) collect(child, `${path}.${key}`, all)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
