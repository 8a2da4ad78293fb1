import cnr from '../../resources/locales/cnr/documents.json' with { type: 'json' }
import en from '../../resources/locales/en/documents.json' with { type: 'json' }
import type { Bilingual } from '../text/bilingual.ts'

type Words = typeof cnr.words
/** Keys of the single words and short phrases documents are put together from (locale namespace `documents`). */
export type WordKey = keyof Words

const english: Words = en.words

/** Whether there is a word of this key, for names that come from data. */
export function hasWord(key: string): key is WordKey {
  return Object.hasOwn(cnr.words, key)
}

/** A word in both languages, with its values put in. A missing value is a bug and throws. */
export function word(key: WordKey, values: Readonly<Record<string, Bilingual | string>> = {}): Bilingual {
  return { cnr: fill(cnr.words[key], values, 'cnr'), en: fill(english[key], values, 'en') }
}

/** The same text on both sides: marks, numbers, names. */
export function same(text: string): Bilingual {
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
      word('and').cnr,
    ),
    en: listed(
      pairs.map((pair) => pair.en),
      word('and').en,
    ),
  }
}

function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`
}

function fill(pattern: string, values: Readonly<Record<string, Bilingual | string>>, side: 'cnr' | 'en'): string {
  return pattern.replace(/\{\{(\w+)\}\}/g, (_whole, key: string) => {
    const value = values[key]
    if (value === undefined) throw new Error(`word needs ${key}`)
    return typeof value === 'string' ? value : value[side]
  })
}
