import cnr from '../../resources/locales/cnr/verify.json' with { type: 'json' }
import en from '../../resources/locales/en/verify.json' with { type: 'json' }
import { toCyrillicNamespaces } from '../../shared/text/cyrillicMessages.ts'
import { createI18n, createTranslate } from '../../shared/text/i18n.ts'
import type { Language } from '../../shared/text/language.ts'
import type { NameIn } from '../../shared/text/messageKey.ts'

/** A sentence of the page. */
export type Word = NameIn<'verify'>

const latin = { verify: cnr }
const translate = createTranslate<`verify.${string}`>(
  createI18n({
    namespaces: ['verify'],
    resources: { cnr: latin, 'cnr-Cyrl': toCyrillicNamespaces(latin), en: { verify: en } },
  }),
)

/** Says a sentence in a language. */
export function wordIn(language: Language, word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  return translate(`verify.${word}`, values, language)
}
