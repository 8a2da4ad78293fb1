import formats from '../../resources/text/formats.json' with { type: 'json' }
import { toCyrillic } from '../text/cyrillic.ts'
import { createI18n, createTranslate } from '../text/i18n.ts'
import type { Language } from '../text/language.ts'

type PhraseName = keyof typeof formats.phrases.cnr

const translate = createTranslate<PhraseName>(
  createI18n({
    namespaces: ['phrases'],
    resources: { cnr: { phrases: formats.phrases.cnr }, en: { phrases: formats.phrases.en } },
  }),
)

/** A phrase of resources/text/formats.json with its values put in; Cyrillic is derived from the Latin by rule. */
export function fillPhrase(name: PhraseName, language: Language, values: Readonly<Record<string, string>>): string {
  const text = translate(name, values, language === 'en' ? 'en' : 'cnr')
  return language === 'cnr-Cyrl' ? toCyrillic(text) : text
}
