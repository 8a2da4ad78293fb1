import { readHyphenatedWord } from './hyphenatedWord.ts'
import type { LeakPerson } from './leakPerson.ts'
import { once } from './once.ts'
import { stemsOfName, splitForm } from './nameStems.ts'
import { gapBefore, tokenise, type Token } from './tokens.ts'

/** Where a place of a person stands in a text, in any case form. */
export type PlaceSpot = Readonly<{ who: number; first: number; last: number; place: string }>
type Place = Readonly<{
  who: number
  place: string
  words: readonly ReadonlySet<string>[]
  wholes: ReadonlySet<string>
}>

/** Finds the places of some people in a text. */
export type PlaceSearch = (text: string, tokens: readonly Token[]) => readonly PlaceSpot[]

/** Birth places and the towns of addresses. */
function placesOf(one: LeakPerson): readonly string[] {
  const town = one.address?.split(',').at(-1)?.replace(/\d+/gu, '').trim()
  const named = [one.birthPlace, town === one.address ? undefined : town]
  return [...new Set(named.filter((place): place is string => place !== undefined && place.length > 1))]
}

/** All spots of the people's places, for the caller to judge by what stands around. */
export function createPlaceSearch(people: readonly LeakPerson[]): PlaceSearch {
  const places = once(() => people.flatMap((one, who) => placesOf(one).flatMap((place) => readPlace(place, who))))
  return (text, tokens) => findPlaces(text, tokens, places())
}

function findPlaces(text: string, tokens: readonly Token[], places: readonly Place[]): readonly PlaceSpot[] {
  if (places.length === 0) return []
  const firsts = new Map<string, boolean>()
  const spots: PlaceSpot[] = []
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first]
    if (token === undefined || token.shape === 'lower' || token.shape === 'digits') continue
    const known = firsts.get(token.key) ?? places.some((place) => isForm(token.key, place, 0))
    firsts.set(token.key, known)
    const divided = readHyphenatedWord(text, tokens, first + 1)
    for (const place of divided === undefined ? [] : places) {
      const isOne = place.words.length === 1 && isForm(divided?.key ?? '', place, 0)
      if (isOne) spots.push({ who: place.who, first, last: first + 1, place: place.place })
    }
    if (!known) continue
    for (const place of places) {
      const last = first + place.words.length - 1
      if (place.words.every((_word, at) => fits(text, tokens, first + at, place, at))) {
        spots.push({ who: place.who, first, last, place: place.place })
      }
    }
  }
  return spots
}

/** Whether a folded word is a form of one word of a name or place. */
export function isFormOf(key: string, nominative: string): boolean {
  const stems = new Map(stemsOfName(nominative).map(({ stem, whole }) => [stem, whole]))
  return splitForm(key, (stem, whole) => stems.has(stem) && (!whole || stems.get(stem) === true))
}

function readPlace(place: string, who: number): Place[] {
  const words = tokenise(place).filter((token) => token.shape !== 'digits')
  if (words.length === 0) return []
  const stems = words.map((word) => new Set(stemsOfName(word.key).map(({ stem }) => stem)))
  return [{ who, place, words: stems, wholes: new Set(words.map((word) => word.key)) }]
}

function fits(text: string, tokens: readonly Token[], index: number, place: Place, at: number): boolean {
  const token = tokens[index]
  if (token === undefined || !isForm(token.key, place, at)) return false
  return at === 0 || /^[\s-]{1,3}$/u.test(gapBefore(text, tokens, index))
}

function isForm(key: string, place: Place, at: number): boolean {
  const stems = place.words[at]
  return stems !== undefined && splitForm(key, (stem, whole) => stems.has(stem) && (!whole || place.wholes.has(stem)))
}
