import { z } from 'zod'
import type { Bilingual } from '../../shared/text/bilingual.ts'
import { usedClause, type OwnText } from '../../shared/domain/caseFile/ownText.ts'
import type { Result } from '../../shared/domain/result/result.ts'
import { formatNumber } from '../../shared/format/amount.ts'
import { parseAmount } from '../../shared/format/parseAmount.ts'
import { parseDate, readTypedDate } from '../../shared/format/parseDate.ts'
import { formatFraction, parseFraction, type Fraction } from '../../shared/format/parseFraction.ts'
import { readDecimal } from '../../shared/format/readDecimal.ts'
import { sortNames } from '../../shared/text/alphabet.ts'
import { codeOfLanguage, listLanguages } from '../../shared/text/languageNames.ts'
import type { GroupFor } from '../../shared/text/messageKey.ts'
import type { ChoiceSource, Control } from './control.ts'
import type { FieldKind, Place } from './field.ts'
import type { Option } from '../ui/SelectField.tsx'

const LINE = 200
const NUMBER = 60

type TextOptions = Readonly<{ maxLength?: number }>
type Reader<Value> = (typed: string, place: Place) => Value | undefined

/** A kind that is typed as one text; blanks around it are no part of it. */
function textKind<Value>(
  control: Control,
  write: (value: Value) => string,
  read: Reader<Value>,
): FieldKind<string, Value> {
  return {
    control,
    schema: z.string(),
    empty: '',
    toTyped: (value) => (value === null || value === undefined ? '' : write(value)),
    isBlank: (typed) => typed.trim() === '',
    read: (typed, place) => read(typed.trim(), place),
  }
}

const asTyped = (value: string) => value

/** A name, a mark, a number of a document: one short line. */
export function line({ maxLength = LINE }: TextOptions = {}): FieldKind<string, string> {
  return textKind({ type: 'text', maxLength }, asTyped, asTyped)
}

/** A line of digits and letters that are compared one by one. */
export function code({ maxLength = LINE }: TextOptions = {}): FieldKind<string, string> {
  return textKind({ type: 'code', maxLength }, asTyped, asTyped)
}

/** A country by its three letters (ISO 3166-1). Problem: country.invalid. */
export function country(): FieldKind<string, string> {
  return textKind({ type: 'code', maxLength: NUMBER }, asTyped, (typed, place) => {
    const letters = typed.toUpperCase()
    if (/^[A-Z]{3}$/.test(letters)) return letters
    place.note('country.invalid')
    return undefined
  })
}

/** A calendar date, typed `17.09.2026.`. Problem: date.invalid. */
export function date(): FieldKind<string, string> {
  return textKind<string>({ type: 'date', maxLength: 20 }, readTypedDate, parsed(parseDate))
}

/** An amount in cents, typed `1.234,56`. Problems: those of parseAmount. */
export function money(): FieldKind<string, number> {
  return textKind<number>(
    { type: 'amount', maxLength: NUMBER },
    (cents) => formatNumber(cents, 'cnr'),
    parsed(parseAmount),
  )
}

/** An amount of which the domain says outright that there is none. */
export function moneyOrNone(): FieldKind<string, number | null> {
  return { ...money(), blank: null }
}

function parsed<Value>(parse: (typed: string) => Result<Value>): Reader<Value> {
  return (typed, place) => {
    const result = parse(typed)
    if (result.ok) return result.value
    place.note(result.error.code)
    return undefined
  }
}

const DECIMALS = 4
const WHOLE_DIGITS = 9

/** A count with at most four decimals, typed `1.560` or `37,5`; kept as a decimal text. Problems: those of readDecimal. */
export function quantity(): FieldKind<string, string> {
  return textKind<string>(
    { type: 'count', maxLength: NUMBER },
    // Three decimals would read as thousands.
    (value) => value.replace(/^([1-9]\d{0,2}\.\d{3})$/, '$10').replace('.', ','),
    (typed, place) => {
      const read = readDecimal(typed, DECIMALS)
      if (read.ok && (read.value.split('.')[0] ?? '').length <= WHOLE_DIGITS) return read.value
      place.note(read.ok ? 'number.invalid' : read.error.code)
      return undefined
    },
  )
}

/** A whole number between two bounds. Problem: number.invalid. */
export function wholeNumber(from: number, to: number): FieldKind<string, number> {
  return textKind<number>({ type: 'count', maxLength: NUMBER }, String, (typed, place) => {
    const value = /^\d{1,9}$/.test(typed) ? Number(typed) : NaN
    if (value >= from && value <= to) return value
    place.note('number.invalid')
    return undefined
  })
}

/** A part of a whole, typed `1/3`. Problem: fraction.invalid. */
export function fraction(): FieldKind<string, Fraction> {
  return textKind<Fraction>({ type: 'code', maxLength: 12 }, formatFraction, parsed(parseFraction))
}

/** One of a closed list; the list is the domain's own. */
export function choice<Value extends string>(
  values: readonly Value[],
  words: GroupFor<Value>,
  { inSight = false }: Readonly<{ inSight?: boolean }> = {},
): FieldKind<string, Value> {
  return oneOf(values, { type: 'choice', values, words, inSight })
}

/** One of a closed list, typed in a way of its own. */
export function oneOf<Value extends string>(values: readonly Value[], control: Control): FieldKind<string, Value> {
  return textKind<Value>(control, asTyped, (typed) => values.find((value) => value === typed))
}

/** Something chosen from a list that is made when it is shown. */
export function lookup(options: (source: ChoiceSource) => readonly Option[]): FieldKind<string, string> {
  return textKind({ type: 'lookup', options, isLong: false }, asTyped, asTyped)
}

/** The same from a list so long that an entry is found by typing a part of it. */
export function longLookup(options: (source: ChoiceSource) => readonly Option[]): FieldKind<string, string> {
  return textKind({ type: 'lookup', options, isLong: true }, asTyped, asTyped)
}

/** A language by its name in the list, kept by its code (ISO 639); one the list lacks is kept by the name typed. */
export function language(): FieldKind<string, string> {
  const options = ({ text }: ChoiceSource): readonly Option[] =>
    sortNames(listLanguages().map(({ name }) => text.pick(name))).flatMap((label) => {
      const code = codeOfLanguage(label)
      return code === undefined ? [] : [{ value: code, label }]
    })
  return textKind({ type: 'lookup', options, isLong: true, isOpen: true }, codeOrName, codeOrName)
}

function codeOrName(language: string): string {
  return codeOfLanguage(language) ?? language
}

/** Somebody of the case file, in one of the roles; whoever stands there already stays to be seen. */
export function person(...roles: readonly string[]): FieldKind<string, string> {
  return lookup(({ people, text, chosen }) =>
    people
      .filter(({ id, role }) => roles.length === 0 || roles.includes(role) || id === chosen)
      .map(({ id, label }) => ({ value: id, label: text.pick(label) })),
  )
}

/** A piece of evidence of the case file. */
export function evidenceItem(): FieldKind<string, string> {
  return longLookup(({ evidence, text }) => evidence.map(({ id, title }) => ({ value: id, label: text.pick(title) })))
}

/** Yes, no, or not known. */
export function yesNo(words: GroupFor<'yes' | 'no'> = 'screens.yesNo'): FieldKind<string, boolean> {
  const control = { type: 'choice', values: ['yes', 'no'], words } as const
  return textKind<boolean>(
    control,
    (value) => (value ? 'yes' : 'no'),
    (typed) => typed === 'yes',
  )
}

/** A box to tick; left empty it says nothing, unless a no was stored. */
export function tick(): FieldKind<boolean, boolean> {
  return {
    control: { type: 'tick' },
    schema: z.boolean(),
    empty: false,
    toTyped: (value) => value === true,
    isBlank: () => false,
    read: (typed, { before }) => (typed || before === false ? typed : undefined),
  }
}

/** A box to tick that always says yes or no. */
export function answer(): FieldKind<boolean, boolean> {
  return { ...tick(), read: (typed) => typed }
}

/** Several of a list: none, one or more, in the order they were chosen. */
function several<Value extends string>(
  control: Control,
  isValue: (typed: string) => typed is Value,
): FieldKind<string[], Value[]> {
  return {
    control,
    schema: z.array(z.string()),
    empty: [],
    toTyped: (value) => [...(value ?? [])],
    isBlank: (typed) => typed.length === 0,
    read: (typed) => typed.filter(isValue),
  }
}

export function ticks<Value extends string>(
  values: readonly Value[],
  words: GroupFor<Value>,
): FieldKind<string[], Value[]> {
  return several({ type: 'ticks', values, words }, (typed): typed is Value => values.some((value) => value === typed))
}

/** People of the case file, by their ids. */
export function people(...roles: readonly string[]): FieldKind<string[], string[]> {
  const control: Control = { type: 'people', roles: roles.length === 0 ? undefined : roles }
  return { ...several(control, (typed): typed is string => typed !== ''), blank: [] }
}

/** Several of the offences charged, by their ids; none chosen says nothing. */
export function charges(): FieldKind<string[], string[]> {
  return { ...several({ type: 'offences' }, (typed): typed is string => typed !== ''), blank: undefined }
}

/** Ids of something that is chosen in a way of its own. */
export function links(): FieldKind<string[], string[]> {
  return { ...several({ type: 'inner' }, (typed): typed is string => typed !== ''), blank: [] }
}

const NOTHING: Bilingual = { cnr: '', en: '' }
const SIDES = ['cnr', 'en'] as const
type Side = (typeof SIDES)[number]
type OwnWordsOptions = Readonly<{ maxLength?: number; blank?: OwnText }>
type PairOptions = Readonly<{
  isLong?: boolean
  /** Sides that cannot be missing once the text is wanted. */ sides?: readonly Side[]
}>

/** One text in both languages. A missing English side is the gate's business: as a rule it stops no save. */
export function pair({ isLong = false, sides = [] }: PairOptions = {}): FieldKind<Bilingual, Bilingual> {
  const missing = (typed: Bilingual) => sides.filter((side) => typed[side].trim() === '')
  return {
    control: { type: 'pair', isLong },
    schema: z.object({ cnr: z.string(), en: z.string() }),
    empty: NOTHING,
    toTyped: (value) => ({ cnr: value?.cnr ?? '', en: value?.en ?? '' }),
    isBlank: ({ cnr, en }) => cnr.trim() === '' && en.trim() === '',
    missing: (place) => {
      for (const side of sides.length === 0 ? SIDES.slice(0, 1) : sides) place.note('field.missing', side)
    },
    read: (typed, place) => {
      for (const side of missing(typed)) place.note('field.missing', side)
      return typed
    },
  }
}

/**
 * Words of one's own in both languages, of which each side tells whether it has followed the other. With nothing in it
 * such a text is none; `blank` where the record cannot be without it.
 */
export function ownWords({ maxLength, blank }: OwnWordsOptions = {}): FieldKind<OwnText, OwnText> {
  const words = pair({ isLong: true })
  const control = { type: 'pair', isLong: true, isTracked: true } as const
  return {
    ...words,
    control: maxLength === undefined ? control : { ...control, maxLength },
    schema: z.object({
      cnr: z.string(),
      en: z.string(),
      stale: z.enum(SIDES).optional(),
      clauses: z.array(usedClause).optional(),
    }),
    toTyped: (value) => (value === null || value === undefined ? NOTHING : { ...value }),
    read: (typed) => typed,
    ...(blank === undefined ? {} : { blank }),
  }
}
