import { ENDINGS, LONGEST_ENDING } from './wordData.ts'

/** A beginning that a form of a word may have; `whole` ones also stand without an ending. */
export type Stem = Readonly<{ stem: string; whole: boolean }>

const FLEETING_A = /[^aeiou]a[rckljntmv]j?$/
const SIBILANTS: Readonly<Record<string, string>> = { k: 'c', g: 'z', h: 's' }

/**
 * All beginnings under which a folded name can appear: itself (Petrović-a), without its vowel (Đurđic-om), without the
 * fleeting a (Petr-u), with a changed consonant (Vuč-e, Majc-i), with t or j put in (Rade-ta, Gjonij-em, Marij-e).
 * Together with the list of endings this catches forms nobody generated. Source: domain §13.7.
 */
export function stemsOfName(key: string): readonly Stem[] {
  const found = new Map<string, boolean>([[key, true]])
  const add = (stem: string) => stem.length >= 2 && !found.has(stem) && found.set(stem, false)
  const last = key.at(-1) ?? ''
  if ('aeiou'.includes(last)) {
    const short = key.slice(0, -1)
    add(short)
    addSibilant(short, add)
    if (last === 'e' || last === 'o') add(`${key}t`)
    if (last === 'i' || last === 'u') add(`${key}j`)
    if ('aeiou'.includes(short.at(-1) ?? ' ')) add(`${short}j`)
    // Marii and Mariin: folding has made one letter of the two.
    if (short.endsWith('i')) for (const stem of [short, `${short}n`]) found.set(stem, true)
  } else {
    addSibilant(key, add)
    if (key.length >= 4 && FLEETING_A.test(key)) add(withoutLastA(key))
  }
  return [...found].map(([stem, whole]) => ({ stem, whole }))
}

/** The split of a word into stem and ending under which `accept` finds it; the longest stem wins. */
export function splitForm(key: string, accept: (stem: string, whole: boolean) => boolean): boolean {
  for (let cut = 0; cut <= Math.min(LONGEST_ENDING, key.length - 2); cut++) {
    const stem = key.slice(0, key.length - cut)
    if (cut > 0 && !ENDINGS.has(key.slice(key.length - cut))) continue
    if (accept(stem, cut === 0)) return true
  }
  return false
}

/**
 * A test that most words of a text fail at once: whether any of the stems begins with the two letters of a folded word.
 * `splitForm` never cuts a word shorter than that.
 */
export function createBeginningTest(stems: Iterable<string>): (key: string) => boolean {
  const beginnings = new Set<number>()
  for (const stem of stems) beginnings.add(firstTwoLettersOf(stem))
  return (key) => beginnings.has(firstTwoLettersOf(key))
}

function firstTwoLettersOf(word: string): number {
  return word.charCodeAt(0) * 0x10000 + word.charCodeAt(1)
}

function addSibilant(stem: string, add: (stem: string) => void): void {
  const softened = SIBILANTS[stem.at(-1) ?? '']
  if (softened !== undefined) add(stem.slice(0, -1) + softened)
}

function withoutLastA(key: string): string {
  const at = key.lastIndexOf('a')
  return key.slice(0, at) + key.slice(at + 1)
}
