import { accountSpellingsOf } from './accountSpellings.ts'
import type { FieldsSearchedAs, LeakPerson, Span } from './leakPerson.ts'
import { once } from './once.ts'

type NumberField = FieldsSearchedAs<'number'>
type Needle = Readonly<{
  who: number
  field: NumberField
  digits: string
  before: string
}>
type Group = Readonly<{ digits: string; places: readonly number[] }>

const GROUP = /\d(?:[\s.,\-–—/()\u200B-\u200D\u2060\u00AD]{0,3}\d)+/gu
const SEPARATOR = /[\s.\-–/]/u
const SHORTEST = 6
const PHONE_CORE = 8
const NONE: readonly Needle[] = []

/** JMBG, passport, account and telephone numbers, grouped and separated in any way. Source: domain §13.1, §13.3, §13.4. */
export function createNumberSearch(people: readonly LeakPerson[]): (text: string) => readonly Span[] {
  const index = once(() => indexByBeginning(people))
  return (text) => {
    const { shortest, needles } = index()
    if (needles.size === 0) return []
    const spans: Span[] = []
    for (const match of text.matchAll(GROUP)) {
      if (match[0].length < shortest) continue
      spans.push(...inGroup(text, readGroup(match[0], match.index), needles, shortest))
    }
    return pickWidest(spans)
  }
}

function indexByBeginning(people: readonly LeakPerson[]) {
  const all = people.flatMap((one, who) => needlesOf(one, who)).filter((needle) => needle.digits.length >= 4)
  const shortest = Math.min(SHORTEST, ...all.map((needle) => needle.digits.length))
  const needles = new Map<string, Needle[]>()
  for (const needle of all) {
    const beginning = needle.digits.slice(0, shortest)
    needles.set(beginning, [...(needles.get(beginning) ?? []), needle])
  }
  return { shortest, needles }
}

// One entry for every field that is searched as a number: a new one does not compile without.
const NUMBERS: Readonly<Record<NumberField, (one: LeakPerson, who: number) => readonly Needle[]>> = {
  jmbg: ({ jmbg = '' }, who) => [{ who, field: 'jmbg', digits: jmbg.replace(/\D/gu, ''), before: '' }],
  passport: ({ passport }, who) => (passport === undefined ? [] : [createNeedle(who, 'passport', passport.number)]),
  account: ({ account }, who) => accountSpellingsOf(account).map((spelling) => createNeedle(who, 'account', spelling)),
  phone({ phone = '' }, who) {
    const digits = phone.replace(/\D/gu, '')
    return digits.length < SHORTEST ? [] : [{ who, field: 'phone', digits: digits.slice(-PHONE_CORE), before: '' }]
  },
}

function needlesOf(one: LeakPerson, who: number): readonly Needle[] {
  return Object.values(NUMBERS).flatMap((needles) => needles(one, who))
}

/** A number with letters is found by its longest row of digits, then compared to the left. */
function createNeedle(who: number, field: Needle['field'], value: string): Needle {
  const plain = value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  const rows = [...plain.matchAll(/\d+/gu)].toSorted((a, b) => b[0].length - a[0].length)
  const row = rows[0]
  return { who, field, digits: row?.[0] ?? '', before: plain.slice(0, row?.index ?? 0) }
}

function readGroup(written: string, start: number): Group {
  const places: number[] = []
  let digits = ''
  for (const [at, letter] of [...written].entries()) {
    if (letter < '0' || letter > '9') continue
    digits += letter
    places.push(start + at)
  }
  return { digits, places }
}

/** Needles are asked by their first digits: a text has many numbers, and all but a few begin none of them. */
function inGroup(
  text: string,
  group: Group,
  needles: ReadonlyMap<string, readonly Needle[]>,
  beginning: number,
): readonly Span[] {
  const spans: Span[] = []
  for (let at = 0; at + beginning <= group.digits.length; at++) {
    for (const needle of needles.get(group.digits.slice(at, at + beginning)) ?? NONE) {
      const span = group.digits.startsWith(needle.digits, at) ? spanAt(text, group, needle, at) : undefined
      if (span !== undefined) spans.push(span)
    }
  }
  return spans
}

function spanAt(text: string, group: Group, needle: Needle, at: number): Span | undefined {
  const [first, last] = [group.places[at], group.places[at + needle.digits.length - 1]]
  if (first === undefined || last === undefined || isDigit(text[last + 1])) return undefined
  const start = startWith(text, first, needle)
  return start === undefined ? undefined : { who: needle.who, field: needle.field, start, end: last + 1, parts: 2 }
}

/** Where the whole number begins, or nothing when what stands to the left makes it another number. */
function startWith(text: string, first: number, needle: Needle): number | undefined {
  if (needle.field === 'phone') return first
  let at = first
  for (const letter of [...needle.before].toReversed()) {
    while (at > 0 && SEPARATOR.test(text[at - 1] ?? '')) at--
    if (text[at - 1]?.toUpperCase() !== letter)
      return needle.field === 'passport' && !isDigit(text[first - 1]) ? first : undefined
    at--
  }
  return isDigit(text[at - 1]) ? undefined : at
}

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '0' && letter <= '9'
}

/** Of several spellings found in one place the longest stays. */
function pickWidest(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other !== span &&
          other.who === span.who &&
          other.field === span.field &&
          other.start <= span.start &&
          other.end >= span.end &&
          other.end - other.start > span.end - span.start,
      ),
  )
}
