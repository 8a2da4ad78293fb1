import { messageFor } from './message.ts'
import type { Bilingual } from './bilingual.ts'

/** A value of a message: the same in both languages, or one for each. */
export type BilingualParams = Readonly<Record<string, string | number | Bilingual>>

function inLanguage(params: BilingualParams, language: keyof Bilingual): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  )
}

/** The message of a code where some values, such as the name of a holiday, differ between the languages. */
export function messageInBoth(code: string, params: BilingualParams): Bilingual {
  return { cnr: messageFor(code, inLanguage(params, 'cnr')).cnr, en: messageFor(code, inLanguage(params, 'en')).en }
}
