import { cyrillicMessage } from './cyrillicMessage.ts'
import { flatten } from './flatten.ts'

const files = import.meta.glob<unknown>('../../resources/locales/*/*.json', { eager: true, import: 'default' })

export type Messages = Readonly<Record<string, string>>

/** All messages of a written language, by flat key. */
export function messagesOf(folder: 'cnr' | 'en'): Messages {
  const all: Record<string, string> = {}
  for (const [path, tree] of Object.entries(files)) {
    const [language, file] = path.split('/').slice(-2)
    if (language === folder && file !== undefined) Object.assign(all, flatten(file.replace('.json', ''), tree))
  }
  return all
}

/** Montenegrin Cyrillic, derived by rule from the Latin source. */
export function cyrillicMessages(): Messages {
  return Object.fromEntries(Object.entries(messagesOf('cnr')).map(([key, text]) => [key, cyrillicMessage(text)]))
}
