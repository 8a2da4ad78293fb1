import { createI18n, createTranslate } from '../../shared/text/i18n.ts'
import type { NameIn } from '../../shared/text/messageKey.ts'

type Values = Readonly<Record<string, string | number>>
type Command = 'packet' | 'update' | 'verify'
type Written = Readonly<Record<string, unknown>>

/** The sentences of a command, out of its messages as they are written. */
export function createSentences<Namespace extends Command>(namespace: Namespace, cnr: Written, en: Written) {
  const resources = { cnr: { [namespace]: cnr }, en: { [namespace]: en } }
  const translate = createTranslate<`${Namespace}.${string}`>(createI18n({ namespaces: [namespace], resources }))
  /** In one language. */
  function sentence(key: NameIn<Namespace>, values: Values, language: 'cnr' | 'en'): string {
    return translate(`${namespace}.${key}`, values, language)
  }
  /** In both. */
  function inBoth(key: NameIn<Namespace>, values: Values = {}): readonly [cnr: string, en: string] {
    return [sentence(key, values, 'cnr'), sentence(key, values, 'en')]
  }
  return { sentence, inBoth }
}
