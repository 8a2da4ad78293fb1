import formats from '../../resources/text/formats.json' with { type: 'json' }
import { toCyrillic } from '../text/cyrillic.ts'
import type { Language } from '../text/language.ts'

type PhraseName = keyof typeof formats.phrases.cnr

/** A phrase of resources/text/formats.json with its values put in; Cyrillic is derived from the Latin by rule. */
export function phrase(name: PhraseName, language: Language, values: Readonly<Record<string, string>>): string {
  const pattern = formats.phrases[language === 'en' ? 'en' : 'cnr'][name]
  const text = pattern.replace(/\{\{(\w+)\}\}/g, (_whole, key: string) => values[key] ?? '')
  return language === 'cnr-Cyrl' ? toCyrillic(text) : text
}
