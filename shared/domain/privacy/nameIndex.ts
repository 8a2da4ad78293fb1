import { SEALED_FIELDS, type SealedField } from '../caseFile/identity.ts'
import { foldForeign } from './foldForeign.ts'
import { SEARCHED_AS, type FieldsSearchedAs, type LeakField, type LeakPerson } from './leakPerson.ts'
import { once } from './once.ts'
import { createBeginningTest, stemsOfName, splitForm } from './nameStems.ts'
import { tokenise, type Token } from './tokens.ts'
import { buildTypoIndex } from './typos.ts'
import { ORDINARY_WORDS, PARTICLES } from './wordData.ts'

/** One part of one name of one person; `weak` parts (de, van, two letters) prove nothing alone. */
export type NamePart = Readonly<{
  who: number
  field: LeakField
  part: number
  nominative: string
  written: string
  weak: boolean
}>
type Entry = Readonly<{ whole: boolean; part: NamePart }>
/** All parts of all names by the stems under which they can appear. */
export type NameIndex = Readonly<{
  match: (token: Token) => readonly NamePart[]
  /** Parts that a word is with one letter wrong. */
  nearly: (token: Token) => readonly NamePart[]
  parts: readonly NamePart[]
}>

const NAME_FIELDS = SEALED_FIELDS.filter(isNameField)
const NONE: readonly NamePart[] = []

/** Builds the index over all names of all people; a token is looked up by stem and ending, each distinct word once. */
export function buildNameIndex(people: readonly LeakPerson[]): NameIndex {
  const parts = people.flatMap((one, who) => partsOf(one, who))
  const entries = byStem(parts, ({ nominative }) => nominative)
  addGlued(people, entries)
  const mayMatch = createBeginningTest(entries.keys())
  const seen = new Map<string, readonly NamePart[]>()
  const byKey = (key: string): readonly NamePart[] => {
    if (!mayMatch(key)) return NONE
    let known = seen.get(key)
    if (known === undefined) seen.set(key, (known = lookUp(key, entries)))
    return known
  }
  // Most texts need neither.
  const bySounds = once(() => byStem(parts, ({ written }) => foldForeign(written)))
  const typos = once(() => buildTypoIndex(strongStemsOf(parts)))
  const match = (token: Token) => {
    if (token.shape === 'digits') return NONE
    const found = byKey(token.key)
    if (found.length > 0) return found
    const looks = token.looks === undefined ? NONE : byKey(token.looks)
    return looks.length > 0 || token.sounds === undefined ? looks : lookUp(token.sounds, bySounds())
  }
  return { match, nearly: (token) => typos()(token.key), parts }
}

function byStem(parts: readonly NamePart[], spelling: (part: NamePart) => string): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const part of parts) {
    for (const { stem, whole } of stemsOfName(spelling(part))) {
      const list = entries.get(stem) ?? []
      list.push({ whole, part })
      entries.set(stem, list)
    }
  }
  return entries
}

/** Parts that prove something alone, by the beginnings of their forms. */
function strongStemsOf(parts: readonly NamePart[]): readonly (readonly [string, NamePart])[] {
  return parts
    .filter((part) => !part.weak)
    .flatMap((part) => stemsOfName(part.nominative).map(({ stem }) => [stem, part] as const))
}

/** The words of a name with their folded keys, particles and titles included. */
export function wordsOfName(name: string): readonly Token[] {
  return tokenise(name).filter((token) => token.shape !== 'digits' && token.key !== '')
}

/** Whether a form is also a word of the ordinary language. */
export function isOrdinary(key: string): boolean {
  return ORDINARY_WORDS.has(key)
}

function partsOf(one: LeakPerson, who: number): NamePart[] {
  const parts: NamePart[] = []
  const add = (field: LeakField, name: string, offset = 0) => {
    for (const [part, token] of wordsOfName(name).entries()) {
      const weak = token.key.length <= 2 || PARTICLES.has(token.key)
      const written = name.slice(token.start, token.end)
      parts.push({ who, field, part: offset + part, nominative: token.key, written, weak })
    }
  }
  for (const field of NAME_FIELDS) if (one[field] !== undefined) add(field, one[field])
  for (const form of confirmForms(one)) add('name', form)
  return parts
}

function isNameField(field: SealedField): field is FieldsSearchedAs<'name'> {
  return SEARCHED_AS[field] === 'name'
}

function confirmForms(one: LeakPerson): readonly string[] {
  if (one.forms === undefined) return []
  const values: readonly (string | boolean)[] = Array.isArray(one.forms) ? one.forms : Object.values(one.forms)
  return values.filter((value): value is string => typeof value === 'string')
}

/** First name and surname written together, as in e-mail addresses and file names. */
function addGlued(people: readonly LeakPerson[], entries: Map<string, Entry[]>): void {
  for (const [who, one] of people.entries()) {
    const keys = wordsOfName(one.name).map((token) => token.key)
    for (const words of [keys, keys.toReversed()]) {
      const nominative = words.join('').replace(/(.)\1+/gu, '$1')
      if (words.length < 2 || nominative.length < 5) continue
      const part: NamePart = { who, field: 'name', part: 0, nominative, written: nominative, weak: false }
      for (const { stem, whole } of stemsOfName(nominative)) {
        entries.set(stem, [...(entries.get(stem) ?? []), { whole, part }])
      }
    }
  }
}

function lookUp(key: string, entries: ReadonlyMap<string, readonly Entry[]>): readonly NamePart[] {
  const found = new Set<NamePart>()
  splitForm(key, (stem, whole) => {
    for (const entry of entries.get(stem) ?? []) if (!whole || entry.whole) found.add(entry.part)
    return false
  })
  return found.size === 0 ? NONE : [...found]
}
