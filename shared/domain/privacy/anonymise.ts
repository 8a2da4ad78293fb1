import { z } from 'zod'
import { LANGUAGES } from '../../text/language.ts'
import { createLeakSearch, findLeakSpans, type LeakSearch } from './leak.ts'
import { documentText, leakPerson, labelOfPerson, type LeakPerson } from './leakPerson.ts'
import { replacementsFor } from './replacements.ts'
import { createSubstitutes, type AnonymisedLanguage, type Substitute } from './substitutes.ts'
import { tokenise } from './tokens.ts'
import { FREQUENT_WORDS } from './wordData.ts'

/** Input of the rule `anonymise`; without `language` it is told from the text. */
export const anonymiseInput = z.strictObject({
  text: documentText,
  people: z.array(leakPerson).max(500),
  language: z.enum(LANGUAGES).optional(),
})
/** The question to `anonymise`, as read by `anonymiseInput`. */
export type AnonymiseInput = z.infer<typeof anonymiseInput>

/** What was replaced, without what stood there: whose (or nobody listed), which kind, how often. */
export type Replaced = Readonly<{ person: string | null; field: string; count: number }>
/** The text as it may be published, and what was replaced in it. */
export type Anonymised = Readonly<{ text: string; replaced: readonly Replaced[] }>

/** Passes in good form, then two that only blank out what is left. */
const PASSES = 4
const BLANKING = 2

/**
 * A text as courts publish it: names as initials with dots (same initials numbered, endings dropped, because an ending
 * says more than the rule allows), the own places as initials, street and number dropped, »rođen/a …«, »JMBG …«,
 * documents, plates, accounts, telephones, e-mail and web addresses removed. An injured party or sealed person gets the
 * pseudonym or »žrtva 1«, not even initials. Works in both scripts and English; the same text comes back from a second
 * run, and `findLeaks` finds nothing in it. Never fails.
 * Source: Rules on anonymisation of the Administrative Court and the Basic Court in Ulcinj; domain §14.
 */
export function anonymise({ text, people, language }: AnonymiseInput): Anonymised {
  return createAnonymiser(people)(text, language)
}

/** Replaces people in one text; without `language` it is told from the text. */
export type Anonymiser = (text: string, language?: AnonymiseInput['language']) => Anonymised

/**
 * `anonymise` for the many texts of one document: the index of names and what stands for whom are made once. A text
 * that comes again is not searched again.
 */
export function createAnonymiser(people: readonly LeakPerson[]): Anonymiser {
  const search = createLeakSearch(people)
  const stand = { cnr: createSubstitutes(search, 'cnr'), en: createSubstitutes(search, 'en') }
  const known = new Map<string, Anonymised>()
  return (text, language) => {
    const target = language === undefined ? languageOf(text) : language === 'en' ? 'en' : 'cnr'
    const key = `${target} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    const result = replaced(text, search, stand[target], target)
    known.set(key, result)
    return result
  }
}

function replaced(
  text: string,
  search: LeakSearch,
  stand: readonly Substitute[],
  language: AnonymisedLanguage,
): Anonymised {
  const counts = new Map<string, Replaced>()
  let result = text
  for (let pass = 1; pass <= PASSES + BLANKING; pass++) {
    const isLast = pass > PASSES && findLeakSpans(result, search).length > 0
    const replacements = replacementsFor(result, search, stand, language, isLast)
    let [written, at] = ['', 0]
    for (const { who, field, start, end, by } of replacements) {
      if (result.slice(start, end) !== by) count(counts, search.people[who], who, field)
      written += result.slice(at, start) + by
      at = end
    }
    const next = written + result.slice(at)
    if (next === result) return finish(next, counts)
    result = next
  }
  return finish(result, counts)
}

function finish(text: string, counts: ReadonlyMap<string, Replaced>): Anonymised {
  return { text, replaced: [...counts.values()] }
}

function count(counts: Map<string, Replaced>, one: LeakPerson | undefined, who: number, field: string): void {
  const person = one === undefined ? null : labelOfPerson(one, who)
  const key = `${String(who)} ${field}`
  counts.set(key, { person, field, count: (counts.get(key)?.count ?? 0) + 1 })
}

function languageOf(text: string): AnonymisedLanguage {
  let lead = 0
  for (const token of tokenise(text.slice(0, 20_000))) {
    if (FREQUENT_WORDS.en.has(token.key)) lead++
    if (FREQUENT_WORDS.cnr.has(token.key)) lead--
  }
  return lead > 0 ? 'en' : 'cnr'
}
