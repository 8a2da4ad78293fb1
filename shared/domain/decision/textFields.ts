import type { WrittenFact } from './writtenFacts.ts'

/** A side of a pair of texts; each calls the fields by its own words. */
export const TEXT_SIDES = ['cnr', 'en'] as const
/** One of those sides. */
export type TextSide = (typeof TEXT_SIDES)[number]

const CASES = { genitiv: 'genitive', dativ: 'dative', akuzativ: 'accusative', instrumental: 'instrumental' } as const
type PartyField = Party | `${Party}.${(typeof CASES)[keyof typeof CASES]}`
type Party = 'injured' | 'accused'

/** What the program fills in: a name, an amount, a day of the decision in which the text stands. */
export type ValueField =
  | 'head'
  | 'head.genitive'
  | 'claimed'
  | 'awarded'
  | 'referred'
  | 'evidence'
  | 'date'
  | 'days'
  | 'total.claimed'
  | 'total.awarded'
  | 'total.referred'
  | PartyField

const VALUES: Readonly<Record<TextSide, Readonly<Record<string, ValueField>>>> = {
  cnr: {
    stavka: 'head',
    'stavka.genitiv': 'head.genitive',
    traženo: 'claimed',
    dosuđeno: 'awarded',
    upućeno: 'referred',
    dokazi: 'evidence',
    datum: 'date',
    rok: 'days',
    'ukupno.traženo': 'total.claimed',
    'ukupno.dosuđeno': 'total.awarded',
    'ukupno.upućeno': 'total.referred',
    ...inCases('oštećeni', 'injured'),
    ...inCases('okrivljeni', 'accused'),
  },
  en: {
    head: 'head',
    claimed: 'claimed',
    awarded: 'awarded',
    referred: 'referred',
    evidence: 'evidence',
    date: 'date',
    days: 'days',
    'total.claimed': 'total.claimed',
    'total.awarded': 'total.awarded',
    'total.referred': 'total.referred',
    injured: 'injured',
    accused: 'accused',
  },
}
const PARTIES: Readonly<Record<TextSide, Readonly<Record<string, Party>>>> = {
  cnr: { oštećeni: 'injured', okrivljeni: 'accused' },
  en: { injured: 'injured', accused: 'accused' },
}
const DAYS: Readonly<Record<TextSide, string>> = { cnr: 'rok', en: 'days' }
const OF_HEAD: readonly ValueField[] = ['head', 'head.genitive', 'claimed', 'awarded', 'referred', 'evidence']
const AMOUNTS: readonly ValueField[] = [
  'claimed',
  'awarded',
  'referred',
  'total.claimed',
  'total.awarded',
  'total.referred',
]

/** What stands in a field: a value, words that agree with a party in gender and number, words that follow the number of days. */
export type FieldUse =
  | Readonly<{ kind: 'value'; name: ValueField }>
  | Readonly<{ kind: 'agreement'; with: Party; forms: readonly string[] }>
  | Readonly<{ kind: 'count'; forms: readonly string[] }>

/** A field as it is written; nothing to use where the program knows none of that name or form. */
export type TextField = Readonly<{ written: string; use: FieldUse | undefined }>

// A brace that belongs to no field is one that cannot be filled in.
const FIELD = /\{\{([^{}]*)\}\}|\{\{|\}\}/gu

/**
 * A text taken apart into what is written and the fields between. Fields: `{{dosuđeno}}`, `{{oštećeni.dativ}}`,
 * `{{g oštećeni: on | ona | oni | one}}` (agreement: m, f, m plural, f plural; or the first two), `{{n rok: dan | dana | dana}}` (number: one, few,
 * many; English one, many). Never fails. Source: product rule (formulas with right case, gender and number).
 */
export function splitFields(text: string, side: TextSide): readonly (string | TextField)[] {
  const pieces: (string | TextField)[] = []
  let position = 0
  for (const match of text.matchAll(FIELD)) {
    if (match.index > position) pieces.push(text.slice(position, match.index))
    position = match.index + match[0].length
    pieces.push({ written: match[0], use: match[1] === undefined ? undefined : readField(match[1].trim(), side) })
  }
  return position < text.length ? [...pieces, text.slice(position)] : pieces
}

/** The fields of a text. Never fails. Source: as `splitFields`. */
export function listFields(text: string, side: TextSide): readonly TextField[] {
  return text.includes('{') || text.includes('}')
    ? splitFields(text, side).filter((piece) => typeof piece !== 'string')
    : []
}

/** Whether a field speaks of one head. Never fails. Source: ZKP 239 (a decision for each head). */
export function isOfHead(use: FieldUse): boolean {
  return use.kind === 'value' && OF_HEAD.includes(use.name)
}

/** What a text says by fields of amounts and days, as `findWrittenFacts` tells of those in digits. Never fails. Source: as there. */
export function findFieldFacts(text: string, side: TextSide): readonly WrittenFact[] {
  return listFields(text, side).flatMap(({ written, use }): readonly WrittenFact[] => {
    if (use?.kind !== 'value') return []
    if (use.name === 'date') return [{ kind: 'date', value: use.name, written }]
    return AMOUNTS.includes(use.name) ? [{ kind: 'amount', value: use.name, written }] : []
  })
}

/** Whether a text has a gap `[…]`, which a clause leaves for the facts of the case. Never fails. Source: ZKP 239/2, 379/7. */
export function hasGap(text: string): boolean {
  return /\[(?:…|\.\.\.)\]/u.test(text)
}

/** A text without its fields. Never fails. Source: as `splitFields`. */
export function withoutFields(text: string): string {
  return text.replace(FIELD, ' ')
}

function readField(tag: string, side: TextSide): FieldUse | undefined {
  const value = valueOf(VALUES[side], tag)
  if (value !== undefined) return { kind: 'value', name: value }
  const [, word, name = '', list = ''] = /^([gn]) ([\p{L}.]+):(.*)$/su.exec(tag) ?? []
  const forms = list.split('|').map((form) => form.trim())
  const party = valueOf(PARTIES[side], name)
  if (word === 'g' && party !== undefined && [2, 4].includes(forms.length))
    return { kind: 'agreement', with: party, forms }
  if (word === 'n' && name === DAYS[side] && forms.length === (side === 'en' ? 2 : 3)) return { kind: 'count', forms }
  return undefined
}

function valueOf<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

function inCases(word: string, party: Party): Readonly<Record<string, PartyField>> {
  const cases = Object.entries(CASES).map(([written, name]) => [`${word}.${written}`, `${party}.${name}`] as const)
  return { [word]: party, ...Object.fromEntries<PartyField>(cases) }
}
