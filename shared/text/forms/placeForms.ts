import places from '../../../resources/text/forms/places.json' with { type: 'json' }
import { caseForms, joinForms, likeTyped, unchanged, type WordForms } from './caseForms.ts'
import {
  endsInFleetingAc,
  feminineAdjective,
  looksForeign,
  masculineAdjective,
  masculineNoun,
  neuterNoun,
  nounInA,
} from './noun.ts'

const IRREGULAR = new Map(Object.entries(places.irregular).map(([name, forms]) => [name.toLowerCase(), forms]))
const ADJECTIVES = new Set(places.adjectives.map((stem) => stem.toLowerCase()))
const SOFT = new Set(places.softAdjectives.map((stem) => stem.toLowerCase()))

/**
 * Case forms of a place: listed ones (Herceg Novi, Pljevlja), else by the ending, with adjectives agreeing
 * (Novi Pazar, Crna Gora). Not sure of plurals and foreign places outside resources/text/forms/places.json.
 */
export function placeForms(words: readonly string[]): WordForms {
  const name = words.join(' ')
  const listed = IRREGULAR.get(name.toLowerCase())
  if (listed !== undefined) return { forms: likeTyped(name, listed), confident: true }
  const headAt = words.findIndex((word) => !isAdjective(word))
  if (headAt === -1) return unchanged(name, false)
  const parts = words.map((word, index) => {
    if (index < headAt) return adjective(word)
    return index === headAt ? noun(word) : unchanged(word, false)
  })
  return joinForms(parts, ' ')
}

function noun(word: string): WordForms {
  const listed = IRREGULAR.get(word.toLowerCase())
  if (listed !== undefined) return { forms: likeTyped(word, listed), confident: true }
  if (/a$/i.test(word)) return nounInA(word, !/[kgh]a$/i.test(word))
  if (/o$/i.test(word)) return neuterNoun(word, true)
  if (/e$/i.test(word)) return neuterNoun(word, false)
  if (/[iuy]$/i.test(word) || looksForeign(word)) return unchanged(word, false)
  return masculineNoun(word, { animate: false, fleeting: endsInFleetingAc(word) })
}

function adjective(word: string): WordForms {
  const stem = word.slice(0, -1)
  if (/a$/i.test(word)) return feminineAdjective(word)
  const oblique = masculineAdjective(word, SOFT.has(stem.toLowerCase())).forms
  return { forms: { ...caseForms(word, []), ...oblique, accusative: word }, confident: true }
}

function isAdjective(word: string): boolean {
  return /[iaoe]$/i.test(word) && ADJECTIVES.has(word.slice(0, -1).toLowerCase())
}
