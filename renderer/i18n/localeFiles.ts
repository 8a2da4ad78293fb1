import { toCyrillicNamespaces } from '../../shared/text/cyrillicMessages.ts'
import type { Namespaces } from '../../shared/text/i18n.ts'
import type { Language } from '../../shared/text/language.ts'

/** Locale files by their path `…/<folder>/<namespace>.json`, as text: only those of the language shown are read. */
export type LocaleFiles = Readonly<Record<string, string>>

/** Namespaces that are there before sign-in: sign-in itself, refusal, and every error. */
export const startFiles: LocaleFiles = import.meta.glob<string>(
  '../../resources/locales/*/{errors,refusals,roles,shell}.json',
  { eager: true, import: 'default', query: '?raw' },
)

/** The messages of some files in a language; Montenegrin Cyrillic is derived by rule from the Latin source. */
export function namespacesIn(files: LocaleFiles, language: Language): Namespaces {
  const folder = language === 'en' ? '/en/' : '/cnr/'
  const written = Object.entries(files)
    .filter(([path]) => path.includes(folder))
    .map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), JSON.parse(text) as object])
  const namespaces = Object.fromEntries(written) as Namespaces
  return language === 'cnr-Cyrl' ? toCyrillicNamespaces(namespaces) : namespaces
}
