import cnr from '../../resources/locales/cnr/documents.json' with { type: 'json' }
import en from '../../resources/locales/en/documents.json' with { type: 'json' }
import type { Bilingual } from '../text/bilingual.ts'
import { createI18n, createTranslate } from '../text/i18n.ts'

type Words = typeof cnr.words
/** Keys of the single words and short phrases documents are put together from (locale namespace `documents`). */
export type WordKey = keyof Words

// English has every word that Montenegrin has.
const english: Words = en.words
const words = createI18n({
  namespaces: ['words'],
  resources: { cnr: { words: cnr.words }, en: { words: english } },
  // Keys such as `injured.f` are names, not paths.
  keySeparator: false,
})
const translate = createTranslate<WordKey>(words)

/** Whether there is a word of this key, for names that come from data. */
export function hasWord(key: string): key is WordKey {
  return Object.hasOwn(cnr.words, key)
}

/** A word in both languages, with its values put in. A missing value is a bug and throws. */
export function wordPair(key: WordKey, values: Readonly<Record<string, Bilingual | string>> = {}): Bilingual {
  return {
    cnr: translate(key, onSide(values, 'cnr'), 'cnr'),
    en: translate(key, onSide(values, 'en'), 'en'),
  }
}

/** A text that a data file says, not the catalogue, with its values put in. A missing value is a bug and throws. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return words.t('pageNumber.further', { defaultValue: text, replace: values })
}

/** The same text on both sides: marks, numbers, names. */
export function samePair(text: string): Bilingual {
  return { cnr: text, en: text }
}

/** Pairs side by side with the same separator. */
export function joinPairs(pairs: readonly Bilingual[], separator: string): Bilingual {
  return { cnr: pairs.map((pair) => pair.cnr).join(separator), en: pairs.map((pair) => pair.en).join(separator) }
}

/** An enumeration: «a, b i c», English “a, b and c”. */
export function enumerate(pairs: readonly Bilingual[]): Bilingual {
  return {
    cnr: listed(
      pairs.map((pair) => pair.cnr),
      wordPair('and').cnr,
    ),
    en: listed(
      pairs.map((pair) => pair.en),
      wordPair('and').en,
    ),
  }
}

function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`
}

function onSide(values: Readonly<Record<string, Bilingual | string>>, side: keyof Bilingual): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : value[side]]),
  )
}
