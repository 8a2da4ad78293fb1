import { foldKey } from './fold.ts'
import { declineName } from './forms/nameForms.ts'
import { toLatin } from './latin.ts'

/** A word as it was typed: folded, and folded stems that some case form of it has. */
export type SearchedWord = Readonly<{ word: string; stems: readonly string[] }>

/** Endings that are taken off, the longest first, and how much of the word must be left before each. */
const ENDINGS: readonly (readonly [ending: string, left: number])[] = [
  ...['ama', 'ima', 'ega'].map((ending) => [ending, 4] as const),
  ...['em', 'im', 'ih', 'og', 'oj'].map((ending) => [ending, 3] as const),
  ['om', 2],
  ...['a', 'e', 'i', 'o', 'u'].map((ending) => [ending, 2] as const),
]
/** These are endings of adjectives alone: names like Blagoj keep them. */
const OF_ADJECTIVES = /[knvtlr](?:og|oj|ih)$/
const FLEETING = /([^aeiou])a([cjklmnrtv]|nj|lj)$/
const SOFTENED: Readonly<Record<string, string>> = { k: 'c', g: 'z', h: 's' }
const HAS_LETTER = /\p{L}/u

const KEPT = 20_000
const stems = new Map<string, string>()
const formStems = new Map<string, readonly string[]>()

/** The text asked for last: it is masked and indexed one after the other. */
let last: Readonly<{ text: string; words: readonly string[] }> = { text: '', words: [] }

/** The words of a text as the search compares them: folded by `foldKey`, in their order. Never fails. */
export function foldWords(text: string): readonly string[] {
  if (last.text !== text) {
    const words = foldKey(text)
      .split(/[\s/@]+/)
      .filter((word) => word !== '')
    last = { text, words }
  }
  return last.words
}

/**
 * What most case forms of a folded word have in common: Petar, Petra, Petru and Petre are `petr`; Vuk and Vuče `vuc`. A
 * number is its own stem. The same function is asked on both sides; what it misses, the forms of `stemsOfForms` find.
 * Source: domain rules §13.5, §13.7.
 */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = HAS_LETTER.test(word) ? computeStem(word) : word
  if (stems.size >= KEPT) stems.clear()
  stems.set(word, stem)
  return stem
}

function computeStem(word: string): string {
  const ending = ENDINGS.find(
    ([one, left]) => word.endsWith(one) && word.length - one.length >= left && isEnding(word, one),
  )
  const bare = ending === undefined ? word : word.slice(0, word.length - ending[0].length)
  // Vrbac and Vrpca: before c a b is spelt as it sounds.
  const short = (bare.length >= 4 ? bare.replace(FLEETING, '$1$2') : bare).replace(/pc$/, 'bc')
  const last = short.at(-1) ?? ''
  return short.slice(0, -1) + (SOFTENED[last] ?? last)
}

function isEnding(word: string, ending: string): boolean {
  return !['og', 'oj', 'ih'].includes(ending) || OF_ADJECTIVES.test(word)
}

/**
 * The stems of every case form that a word may have as a name of a man or of a woman, one or two of nearly every name: what
 * a name is kept by, and what is looked for when one is typed. Never fails. Source: domain rules §13.7.
 */
export function stemsOfForms(typed: string): readonly string[] {
  const known = formStems.get(typed)
  if (known !== undefined) return known
  const name = toLatin(typed)
  const capital = name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
  const forms = (['m', 'f'] as const).flatMap((sex) => {
    const { confident: _confident, ...cases } = declineName({ name: capital, sex, kind: 'person' })
    return Object.values(cases)
  })
  const list = [...new Set([typed, ...forms].flatMap(foldWords).map(stemOf))]
  if (formStems.size >= KEPT) formStems.clear()
  formStems.set(typed, list)
  return list
}

/** The parts of a text or name that `foldWords` folds one by one, as they are written. */
export function splitWords(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}\p{N}'’ʼ`´]+/u).filter((word) => foldKey(word) !== '')
}

/** What is looked for where this was typed: at most `limit` words, each with its stems. */
export function readSearched(typed: string, limit: number): readonly SearchedWord[] {
  return splitWords(typed)
    .slice(0, limit)
    .map((word) => ({ word: foldKey(word), stems: HAS_LETTER.test(word) ? stemsOfForms(word) : [foldKey(word)] }))
}
