import data from '../../../resources/legal/anonymisation.json' with { type: 'json' }
import { findLeakSpans, type LeakSearch } from './leak.ts'
import type { LeakPerson, Span } from './leakPerson.ts'
import { findAnyonesNumbers, type Replacement } from './numberLabels.ts'
import { isFormOf, type PlaceSpot } from './places.ts'
import { inScriptOf } from './scriptOf.ts'
import { inCaseOf } from './substituteCase.ts'
import { ofRelatives } from './relatives.ts'
import { foldWord } from './foldWord.ts'
import { withInitialDots, type AnonymisedLanguage, type Substitute } from './substitutes.ts'
import { tokenise, type Token } from './tokens.ts'
import { tokensBefore, withBracket, withInitials, withParticles, withPrefix } from './widened.ts'
import { BORN_WORDS, INSTITUTIONS, NUMBER_LABELS, STREET_WORDS, STRONG_LEADS } from './wordData.ts'

type Scene = Readonly<{
  text: string
  tokens: readonly Token[]
  people: readonly LeakPerson[]
  stand: readonly Substitute[]
  language: AnonymisedLanguage
}>
const PLACE_REACH = 5
/** »zaštićena svjedokinja«, »injured party«. */
const LONGEST_ROLE = 3
/** »na adresi« is no part of the address: it becomes »u«. */
const LEAD_WORDS = new Set(data.addressLeads.flat().map(foldWord))
const AFTER_BIRTH_DATE = /^\.?(?:\s?(?:godine|god\.|g\.|године|год\.|г\.))?/iu
// »br. 8/III«, »8-2, stan 14«: what follows the number of a house.
const FLAT =
  /^(?:\s?[/-]\s?[\p{L}\p{N}]{1,4}(?![\p{L}\p{N}])|,?\s(?:stan|sprat|ulaz|apt|flat|стан|спрат|улаз)\.?\s(?:(?:br|бр)\.?\s?)?[\p{L}\p{N}]{1,4}(?![\p{L}\p{N}]))+/iu
const BEFORE_STREET = /^,\s*(?:(?:ul|ulica|bul)\.?\s*)?$/iu
const BEFORE_TOWN = /^,?\s*(?:\d{5}\s*)?$/u

/** All replacements of one pass, by place, not overlapping. */
export function replacementsFor(
  text: string,
  search: LeakSearch,
  stand: readonly Substitute[],
  language: AnonymisedLanguage,
  isLast: boolean,
): readonly Replacement[] {
  const { people } = search
  const scene: Scene = { text, tokens: search.tokenise(text), people, stand, language }
  const spots = search.places(text, scene.tokens)
  const spans = ofRelatives(scene, findLeakSpans(text, search)).filter(
    (span) => isLast || !keepsItsInitials(span, stand),
  )
  const found = [
    ...spans.map((span) => (isLast ? bare(span) : ofSpan(scene, span, spots))),
    ...spots.filter((spot) => isResidence(scene, spot, spans)).map((spot) => ofPlace(scene, spot)),
    ...findAnyonesNumbers(text, scene.tokens, data.removed).map((one) => labelledAs(scene, one)),
  ]
  return withoutOverlap(found.map((one) => withBracket(text, one))).map((one) => withOneDot(text, one))
}

/** The dot of an initial also ends the sentence. */
function withOneDot(text: string, one: Replacement): Replacement {
  return one.by.endsWith('.') && text[one.end] === '.' ? { ...one, end: one.end + 1 } : one
}

/** Initials of someone who may have them stay; the place beside them is what goes. */
function keepsItsInitials(span: Span, stand: readonly Substitute[]): boolean {
  return span.field === 'initials' && stand[span.who]?.victim === false
}

function bare(span: Span): Replacement {
  return { ...span, by: data.removed }
}

function ofSpan(scene: Scene, span: Span, spots: readonly PlaceSpot[]): Replacement {
  const { who, field, start, end } = span
  const one: Replacement = { who, field, start, end, by: data.removed }
  if (field === 'jmbg') return labelledAs(scene, one)
  if (field === 'birthDate') return ofBirthDate(scene, one)
  if (field === 'address') return ofAddress(scene, one, spots)
  if (field === 'phone') return withPrefix(scene.text, one)
  if (field === 'name' || field === 'nickname' || field === 'initials') return ofName(scene, one)
  const relative = field === 'father' || field === 'mother' || field === 'motherMaidenName'
  if (!relative || scene.stand[who]?.victim !== false) return one
  const found = scene.text.slice(start, end)
  // A mother who only bears the first name of somebody in the case: her own initial.
  return { ...one, by: inScriptOf(withInitialDots(scene.people[who]?.[field] ?? found), found) }
}

function ofName(scene: Scene, bareName: Replacement): Replacement {
  const one = bareName.field === 'name' ? widened(scene, bareName) : bareName
  const substitute = scene.stand[one.who]?.text ?? data.removed
  const before = tokensBefore(scene.tokens, one.start, LONGEST_ROLE)
  const by = withoutSaidRole(substitute, before) ?? agreeing(scene, one, substitute, before.at(-1))
  const opens =
    one.start === 0 || /(?:\p{L}{3}[.!?]|\n)\s*$/u.test(scene.text.slice(Math.max(0, one.start - 8), one.start))
  const cased = opens ? by.charAt(0).toUpperCase() + by.slice(1) : by
  const end = scene.text[one.end] === '.' && one.field === 'initials' ? one.end + 1 : one.end
  return { ...one, end, by: inScriptOf(cased, scene.text.slice(one.start, one.end)) }
}

function widened({ text, tokens, people }: Scene, name: Replacement): Replacement {
  const person = people[name.who]
  return withInitials(text, tokens, person, withParticles(text, tokens, person, name))
}

/** »oštećena Oštećena Z«, »the injured party Injured party Z«: what stands before the name is not said twice. */
function withoutSaidRole(substitute: string, before: readonly Token[]): string | undefined {
  const words = substitute.split(' ')
  for (let count = Math.min(words.length - 1, before.length); count > 0; count--) {
    const role = words.slice(0, count).map((word) => tokenise(word)[0]?.key ?? '')
    const said = before.slice(-count)
    const isSaid = role.every((key, index) => key.length > 2 && isFormOf(said[index]?.key ?? '', key))
    if (isSaid) return words.slice(count).join(' ')
  }
  return undefined
}

// Initials have no cases; a pseudonym or label has.
function agreeing(scene: Scene, one: Replacement, substitute: string, before: Token | undefined): string {
  const person = scene.people[one.who]
  if (person === undefined || scene.language === 'en' || scene.stand[one.who]?.victim !== true) return substitute
  const found = scene.text.slice(one.start, one.end)
  const lead = before === undefined ? undefined : scene.text.slice(before.start, before.end)
  const next = scene.tokens.find((token) => token.start >= one.end)
  // What a sign parts from the name does not agree with it.
  const isBeside = next !== undefined && /^\s+$/u.test(scene.text.slice(one.end, next.start))
  const after = isBeside ? scene.text.slice(next.start, next.end) : undefined
  return inCaseOf(substitute, { name: person.name, sex: person.sex, found, before: lead, after })
}

/** »JMBG …«, »PIN …«: the label is put in where the text has none. */
function labelledAs(scene: Scene, one: Replacement): Replacement {
  if (one.field === 'tax') return { ...one, by: data.removed }
  if (one.field !== 'jmbg') return one
  const before = scene.tokens.filter((token) => token.end <= one.start && token.end > one.start - 25).slice(-3)
  return before.some((token) => NUMBER_LABELS.jmbg.has(token.key)) ? one : { ...one, by: `JMBG ${data.removed}` }
}

function ofBirthDate(scene: Scene, one: Replacement): Replacement {
  const end = one.end + (AFTER_BIRTH_DATE.exec(scene.text.slice(one.end, one.end + 12))?.[0].length ?? 0)
  const before = scene.tokens.filter((token) => token.end <= one.start).slice(-3)
  const after = scene.tokens.filter((token) => token.start >= end).slice(0, 2)
  if ([...before, ...after].some((token) => BORN_WORDS.has(token.key))) return { ...one, end, by: data.removed }
  const found = scene.text.slice(Math.max(0, one.start - 40), one.start)
  return { ...one, end, by: inScriptOf(data.bornLabel[scene.language], found) }
}

/** Street and number go, with the floor and the flat; when the town stands beside them or among them, its initial is what remains: »u P.«. */
function ofAddress(scene: Scene, found: Replacement, spots: readonly PlaceSpot[]): Replacement {
  const flat = FLAT.exec(scene.text.slice(found.end, found.end + 40))?.[0].length ?? 0
  const one = { ...found, end: found.end + flat }
  const start = startOfAddress(scene, one)
  const town = spots.find((spot) => isTownOf(scene, { ...one, start }, spot))
  if (town === undefined) return { ...one, start }
  const place = ofPlace(scene, town)
  if (place.start < start) return { ...one, start: place.start, end: Math.max(one.end, place.end), by: place.by }
  const lead = addressLead(scene, start)
  const by =
    lead === undefined ? place.by : inScriptOf(`${lead.by} `, scene.text.slice(place.start, place.end)) + place.by
  return { ...one, start: lead?.start ?? start, end: Math.max(one.end, place.end), by }
}

function startOfAddress(scene: Scene, one: Replacement): number {
  let start = one.start
  for (const token of scene.tokens
    .filter((token) => token.end <= one.start)
    .slice(-2)
    .toReversed()) {
    if (!STREET_WORDS.has(token.key) || LEAD_WORDS.has(token.key) || /[^\s.]/u.test(scene.text.slice(token.end, start)))
      break
    start = token.start
  }
  return start
}

// »Slobode 4, Podgorica«, »Podgorica, Slobode 4« and »Bijelom Polju, bb«.
function isTownOf({ text, tokens }: Scene, one: Replacement, { first, last }: PlaceSpot): boolean {
  const [start, end] = [tokens[first]?.start, tokens[last]?.end]
  if (start === undefined || end === undefined) return false
  if (start >= one.end) return BEFORE_TOWN.test(text.slice(one.end, start))
  return start >= one.start || BEFORE_STREET.test(text.slice(end, one.start))
}

// »na adresi P.« would be no address: »u P.«.
function addressLead({ text, tokens, language }: Scene, start: number): { start: number; by: string } | undefined {
  const before = tokens.filter((token) => token.end <= start).slice(-3)
  for (const words of data.addressLeads) {
    const last = before.slice(-words.length)
    const [opening] = last
    const holds = opening !== undefined && words.every((word, index) => last[index]?.key === foldWord(word))
    if (holds && /^[\s\p{L}]+$/u.test(text.slice(opening.start, start)))
      return { start: opening.start, by: language === 'en' ? 'in' : 'u' }
  }
  return undefined
}

function ofPlace(scene: Scene, spot: PlaceSpot): Replacement {
  const [from, to] = [scene.tokens[spot.first], scene.tokens[spot.last]]
  const [start, end] = [from?.start ?? 0, to?.end ?? 0]
  const by = inScriptOf(withInitialDots(spot.place), scene.text.slice(start, end))
  return { who: spot.who, field: 'place', start, end, by }
}

/** »iz Nikšića«, »rođena u Podgorici«; not the seat of an authority (»Viši sud u Podgorici«). */
function isResidence(scene: Scene, spot: PlaceSpot, spans: readonly Span[]): boolean {
  const start = scene.tokens[spot.first]?.start ?? 0
  let left = PLACE_REACH
  for (let index = spot.first - 1; index >= 0 && left > 0; index--) {
    const token = scene.tokens[index]
    if (token?.shape !== 'digits') left--
    if (token === undefined || INSTITUTIONS.has(token.key)) return false
    if (/[;\n\r]|\.\s+\p{Lu}/u.test(scene.text.slice(token.end, start + 1))) return false
    if (STRONG_LEADS.has(token.key)) return true
  }
  return spans.some((span) => span.field === 'address' && start >= span.end && start - span.end <= 9)
}

function withoutOverlap(found: readonly Replacement[]): readonly Replacement[] {
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end || b.who - a.who)
  const kept: Replacement[] = []
  for (const one of ordered) {
    const last = kept.at(-1)
    if (last === undefined || one.start >= last.end) kept.push(one)
    else if (one.end > last.end) kept[kept.length - 1] = { ...last, end: one.end }
  }
  return kept
}
