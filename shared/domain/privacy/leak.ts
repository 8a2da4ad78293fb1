import { z } from 'zod'
import { createAddressSearch } from './addressHits.ts'
import { createBirthDateSearch } from './birthDateHits.ts'
import { createEmailSearch } from './emailHits.ts'
import { createInitialSearch } from './initialHits.ts'
import { documentText, leakPerson, labelOfPerson, type LeakHit, type LeakPerson, type Span } from './leakPerson.ts'
import { buildNameIndex, type NameIndex } from './nameIndex.ts'
import { findNameSpans } from './nameHits.ts'
import { createNumberSearch } from './numberHits.ts'
import { createPlaceSearch, type PlaceSearch } from './places.ts'
import { withPlainCharacters } from './plainCharacters.ts'
import { findSpacedSpans } from './spacedHits.ts'
import { createTokeniser, type Token } from './tokens.ts'

/** Input of the rule `leak`. `others` are people who may be named, so that a shared first name is no alarm. */
export const leakInput = z.strictObject({
  text: documentText,
  people: z.array(leakPerson).max(500),
  others: z.array(leakPerson).max(500).optional(),
})

/**
 * Every appearance of data of the given people in a text: names in any case form, script, spelling, order and spacing,
 * divided by signs, as other languages spell them, with one letter wrong beside the other part (alone such a word is
 * another name), surname or first name alone, possessives; initials beside the own place; JMBG, passport, account, telephone, e-mail,
 * street and number, date of birth. Ordered by place. All given people are searched, sealed or not. A name that a full
 * name of one of `others` covers is no hit. Never fails; `found` is personal data and must not be logged.
 * Source: ZKP 121–122 (sealed data), Rules on anonymisation of decisions; domain §14.
 */
export function findLeaks(
  text: string,
  people: readonly LeakPerson[],
  others: readonly LeakPerson[] = [],
): readonly LeakHit[] {
  return findLeakSpans(text, createLeakSearch(people, others)).map(({ who, field, start, end }) => {
    const one = people[who]
    return {
      person: one === undefined ? String(who) : labelOfPerson(one, who),
      field,
      found: text.slice(start, end),
      at: start,
    }
  })
}

/** People made ready to be searched for: many texts of one document are searched with one index of the names. */
export type LeakSearch = Readonly<{
  people: readonly LeakPerson[]
  names: NameIndex
  places: PlaceSearch
  addresses: ReturnType<typeof createAddressSearch>
  emails: ReturnType<typeof createEmailSearch>
  initials: ReturnType<typeof createInitialSearch>
  numbers: ReturnType<typeof createNumberSearch>
  birthDates: ReturnType<typeof createBirthDateSearch>
  tokenise: ReturnType<typeof createTokeniser>
}>

/** Builds what `findLeakSpans` searches with; the names of `others` cover what they share with the people. */
export function createLeakSearch(people: readonly LeakPerson[], others: readonly LeakPerson[] = []): LeakSearch {
  const places = createPlaceSearch(people)
  return {
    people,
    places,
    addresses: createAddressSearch(people),
    emails: createEmailSearch(people),
    names: buildNameIndex([...people, ...others.map(({ name }) => ({ name }))]),
    initials: createInitialSearch(people, places),
    numbers: createNumberSearch(people),
    birthDates: createBirthDateSearch(people),
    tokenise: createTokeniser(),
  }
}

/** The same as spans, for the rules that replace what was found. */
export function findLeakSpans(written: string, search: LeakSearch): readonly Span[] {
  const { people, names } = search
  const text = withPlainCharacters(written)
  const tokens = search.tokenise(text)
  const named = findNamesIn(text, tokens, names)
  const spans = [
    ...withoutShared(named).filter((span) => span.who < people.length),
    ...search.initials(text, tokens),
    ...search.numbers(text),
    ...search.addresses(tokens),
    ...search.birthDates(text, tokens),
    ...search.emails(text),
  ]
  return spans.toSorted((a, b) => a.start - b.start || b.end - a.end || a.who - b.who)
}

/** Every appearance of the names of an index, written together or letter by letter. */
export function findNamesIn(text: string, tokens: readonly Token[], names: NameIndex): readonly Span[] {
  return [...findNameSpans(text, tokens, names), ...findSpacedSpans(text, tokens, names)]
}

/** A part of a name inside the fuller name of someone else is that person's. */
export function withoutShared(spans: readonly Span[]): readonly Span[] {
  const full = spans.filter((span) => span.parts >= 2)
  return spans.filter((span) => !full.some((other) => isCoveredBy(span, other)))
}

function isCoveredBy(span: Span, other: Span): boolean {
  const inside = other.start <= span.start && other.end >= span.end
  return inside && other.who !== span.who && other.parts > span.parts
}
