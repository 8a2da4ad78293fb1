import places from '../../../resources/text/forms/places.json' with { type: 'json' }
import { createCaseForms, joinForms, likeTyped, unchanged, withEndings, type WordForms } from './caseForms.ts'
import {
  endsInFleetingAc,
  declineFeminineAdjective,
  looksForeign,
  declineMasculineAdjective,
  declineMasculineNoun,
  declineNeuterNoun,
  declineNounInA,
} from './noun.ts'

const IRREGULAR = new Map(Object.entries(places.irregular).map(([name, forms]) => [name.toLowerCase(), forms]))
const ADJECTIVES = lowerSet(places.adjectives)
const SOFT = lowerSet(places.softAdjectives)
const PLURALS_IN_E = lowerSet(places.pluralsInE)
const SINGULAR_IN_E = lowerSet(places.singularInE)
/** A plural in -a: Komorskih Ostrva. */
const ISLANDS = 'ostrva'
const SINGULAR_IN_I = lowerSet(places.singularInI)
// Adjectives of kinds that need no list: -ski, -čki, -ški, -in, -ov, -ev.
const FEMININE_BEHIND = /^\p{Lu}.*[sčš]ka$/u
const ADJECTIVE_ENDING = /(?:[sčš]k|in|ov|ev)[iaoe]$/i

/**
 * Case forms of a place: listed ones (Herceg Novi, Pljevlja), else by the ending, with adjectives agreeing
 * before it (Novi Pazar, Pavino Polje, Donji Kokoti) or behind it (Lastva Grbaljska), and a genitive beside the noun kept (Rijeka Crnojevića, Đurđevića Tara).
 * Not sure of foreign places nor of names in -e outside resources/text/forms/places.json.
 */
export function declinePlace(words: readonly string[]): WordForms {
  const name = words.join(' ')
  const listed = IRREGULAR.get(name.toLowerCase())
  if (listed !== undefined) return { forms: likeTyped(name, listed), confident: true }
  const headAt = words.findIndex((word, index) => !precedesNoun(word, words[index + 1]))
  if (headAt === -1) return unchanged(name, false)
  const head = words[headAt] ?? ''
  const parts = words.map((word, index) => {
    if (index < headAt) return isGenitive(word) ? unchanged(word) : declineAdjective(word, isPlural(head))
    if (index === headAt) return declineNoun(word)
    if (/a$/i.test(head) && FEMININE_BEHIND.test(word)) return declineAdjective(word, false)
    return unchanged(word, isGenitive(word) || /^\p{Ll}/u.test(word))
  })
  return joinForms(parts, ' ')
}

function declineNoun(word: string): WordForms {
  const lower = word.toLowerCase()
  const listed = IRREGULAR.get(lower)
  if (listed !== undefined) return { forms: likeTyped(word, listed), confident: true }
  // Countries and towns that are adjectives: Češka, Poljska, Makarska.
  if (/[sčš]ka$/i.test(word)) return declineFeminineAdjective(word, !looksForeign(word))
  if (/a$/i.test(word)) return declineNounInA(word, !/[kgh]a$/i.test(word))
  if (/o$/i.test(word)) return declineNeuterNoun(word, true)
  if (/e$/i.test(word)) return inE(word, lower)
  if (/i$/i.test(word)) return inI(word, lower)
  if (/[uy]$/i.test(word) || looksForeign(word)) return unchanged(word, false)
  return declineMasculineNoun(word, { animate: false, fleeting: endsInFleetingAc(word) })
}

// Cetinje, Vranje, Bioče, Užice are neuter; Meljine, Masline, Žanjice plural.
function inE(word: string, lower: string): WordForms {
  if (isPluralInE(word, lower)) {
    const stem = word.slice(0, -1)
    return { forms: withEndings(word, stem, ['a', 'ama', 'e', 'ama']), confident: true }
  }
  return declineNeuterNoun(word, SINGULAR_IN_E.has(lower) || /(?:nje|lje|šte|će)$/.test(lower))
}

// Bečići, Njeguši, Vinkovci are masculine plurals; before -ci the genitive takes its a (Vinkovaca).
function inI(word: string, lower: string): WordForms {
  if (SINGULAR_IN_I.has(lower)) return declineMasculineNoun(word, { animate: false })
  if (looksForeign(word)) return unchanged(word, false)
  const stem = word.slice(0, -1)
  const forms = withEndings(word, stem, ['a', 'ima', 'e', 'ima'])
  if (!/[^aeiou]ci$/.test(lower)) return { forms, confident: /(?:ći|ši|ri|ni|vi|ži)$/.test(lower) }
  const a = word === word.toUpperCase() ? 'ACA' : 'aca'
  return { forms: { ...forms, genitive: word.slice(0, -2) + a }, confident: true }
}

function declineAdjective(word: string, plural: boolean): WordForms {
  const stem = word.slice(0, -1)
  if (plural) {
    const accusative = /i$/i.test(word) ? 'e' : word.slice(-1)
    return { forms: withEndings(word, stem, ['ih', 'im', accusative, 'im']), confident: true }
  }
  if (/a$/i.test(word)) return declineFeminineAdjective(word)
  const oblique = declineMasculineAdjective(word, SOFT.has(stem.toLowerCase())).forms
  return { forms: { ...createCaseForms(word, []), ...oblique, accusative: word }, confident: true }
}

// An adjective that agrees with the next word, or the genitive of a family (Mušovića Rijeka).
function precedesNoun(word: string, next: string | undefined): boolean {
  if (ADJECTIVES.has(word.slice(0, -1).toLowerCase()) && /[iaoe]$/i.test(word)) return true
  if (next === undefined || !/^\p{Lu}/u.test(next)) return false
  return isGenitive(word) ? !isGenitive(next) : ADJECTIVE_ENDING.test(word) && agrees(word, next)
}

function agrees(word: string, next: string): boolean {
  const [ending, other] = [word.slice(-1).toLowerCase(), next.slice(-1).toLowerCase()]
  if (ending === 'o') return other === 'o' || other === 'e'
  return ending === 'i' ? !/[aeo]/.test(other) : ending === other
}

// Kokoti, Livade; not Novi of Herceg Novi, Bioče or Bari.
function isPlural(word: string): boolean {
  const lower = word.toLowerCase()
  if (IRREGULAR.has(lower)) return /i$/.test(lower) || lower === ISLANDS
  if (/i$/.test(lower)) return !SINGULAR_IN_I.has(lower) && !looksForeign(word)
  return isPluralInE(word, lower)
}

function isPluralInE(word: string, lower: string): boolean {
  if (PLURALS_IN_E.has(lower)) return true
  return /i[nc]e$/.test(lower) && !SINGULAR_IN_E.has(lower) && !looksForeign(word)
}

function isGenitive(word: string): boolean {
  return /[eo]vića$|[^aeiou]ića$/i.test(word)
}

function lowerSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()))
}
