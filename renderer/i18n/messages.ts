import { cyrillicMessage } from './cyrillicMessage.ts'

export type Messages = Readonly<Record<string, string>>

/** Locale files as flat keys, by their path `…/<language>/<namespace>.json`; the build flattens them. */
export type LocaleFiles = Readonly<Record<string, Messages>>

/** What the door says: sign-in, first run, refusal, and every error there. */
export const signInFiles: LocaleFiles = import.meta.glob<Messages>(
  '../../resources/locales/*/{errors,refusals,roles,screens,shell}.json',
  { eager: true, import: 'default', query: '?flat' },
)

/** The messages of some files in a written language, by flat key. */
export function messagesOf(files: LocaleFiles, folder: 'cnr' | 'en'): Messages {
  const written = Object.entries(files).filter(([path]) => path.includes(`/${folder}/`))
  return Object.assign({}, ...written.map(([, messages]) => messages)) as Messages
}

/** Montenegrin Cyrillic, derived by rule from the Latin source. */
export function cyrillicMessages(files: LocaleFiles): Messages {
  return Object.fromEntries(Object.entries(messagesOf(files, 'cnr')).map(([key, text]) => [key, cyrillicMessage(text)]))
}
