import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TEXT_SIZES, THEMES, type TextSize, type Theme } from '../../shared/domain/staff/appearance.ts'
import { CASE_COLUMNS, type CaseColumn } from '../../shared/domain/staff/listColumns.ts'
import { LANGUAGES, type Language } from '../../shared/text/language.ts'
import { writeDurably } from '../vault/durableFile.ts'

/** How the window looks. */
export type Appearance = Readonly<{ language: Language; theme: Theme; textSize: TextSize }>
/** What somebody usually chooses: the court in a new file, the printer, the columns of the list of case files. */
export type UsualChoices = Readonly<{
  court?: string | undefined
  printer?: string | undefined
  caseColumns?: readonly CaseColumn[] | undefined
}>
/** Whether keys of one sign alone act; they do unless they were turned off. */
type KeyChoice = Readonly<{ characterKeys?: boolean | undefined }>
/** What is set; an empty text takes a usual choice back. */
export type PreferenceChange = { readonly [Name in keyof Appearance]?: Appearance[Name] | undefined } & UsualChoices &
  KeyChoice

/** `lastPerson` and the keys of `people` are only what stood in the file; they count where the vault knows those persons. */
export type Preferences = Appearance &
  Readonly<{ lastPerson?: string | undefined; people: Readonly<Record<string, PreferenceChange>> }>

const NONE: Preferences = { language: 'cnr', theme: 'system', textSize: 100, people: {} }
const OFFICE = /^[A-ZČĆŠŽĐ]{2,6}(?:-[A-ZČĆŠŽĐ]{2,4})?$/u
const PRINTER = /^[^\p{Cc}]{1,200}$/u

/**
 * What this machine remembers before anyone has signed in: how the window looks, who was here last, and what each person
 * has set. A broken file is no obstacle.
 */
export function readPreferences(folder: string): Preferences {
  try {
    const { lastPerson, people, ...rest } = JSON.parse(readFileSync(pathIn(folder), 'utf8')) as Record<string, unknown>
    const { language, theme, textSize } = readChange(rest)
    const own = typeof people === 'object' && people !== null ? Object.entries(people) : []
    return {
      ...NONE,
      ...(language === undefined ? {} : { language }),
      ...(theme === undefined ? {} : { theme }),
      ...(textSize === undefined ? {} : { textSize }),
      ...(typeof lastPerson === 'string' ? { lastPerson } : {}),
      people: Object.fromEntries(own.map(([person, change]) => [person, readChange(change)])),
    }
  } catch {
    return NONE
  }
}

/** Writes the preferences down and answers them. Convenience only: a full disk must not keep anyone from signing in. */
export function writePreferences(folder: string, value: Preferences): Preferences {
  try {
    writeDurably(pathIn(folder), `${JSON.stringify(value)}\n`)
  } catch {
    return value
  }
  return value
}

/** The preferences after somebody has set something: it holds for the window at once, and for the person whenever they sign in. */
export function withChange(
  preferences: Preferences,
  change: PreferenceChange,
  person: string | undefined,
): Preferences {
  const { language, theme, textSize } = { ...preferences, ...withoutGaps(change) }
  const shown = { ...preferences, language, theme, textSize }
  if (person === undefined) return shown
  const own = readChange({ ...preferences.people[person], ...withoutGaps(change) })
  return { ...shown, people: { ...preferences.people, [person]: own } }
}

/**
 * The preferences once a person has signed in: the window looks as they left it. Colours and size that somebody else has
 * set are no concern of theirs; the language of the machine is.
 */
export function withPerson(preferences: Preferences, person: string): Preferences {
  const { theme, textSize } = NONE
  const own = preferences.people[person] ?? {}
  return { ...withChange({ ...preferences, theme, textSize }, own, undefined), lastPerson: person }
}

function withoutGaps(change: PreferenceChange): Partial<Appearance> & UsualChoices & KeyChoice {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

// Read before the window opens, hence without the checker of shapes, which takes longer to load than the window.
function readChange(value: unknown): PreferenceChange {
  if (typeof value !== 'object' || value === null) return {}
  const { language, theme, textSize, court, printer, caseColumns, characterKeys } = value as Record<string, unknown>
  return {
    ...known('language', LANGUAGES, language),
    ...known('theme', THEMES, theme),
    ...known('textSize', TEXT_SIZES, textSize),
    ...(typeof court === 'string' && OFFICE.test(court) ? { court } : {}),
    ...(typeof printer === 'string' && PRINTER.test(printer) ? { printer } : {}),
    ...(Array.isArray(caseColumns) ? { caseColumns: CASE_COLUMNS.filter((one) => caseColumns.includes(one)) } : {}),
    ...(typeof characterKeys === 'boolean' ? { characterKeys } : {}),
  }
}

function known<Name extends string, Value>(
  name: Name,
  values: readonly Value[],
  value: unknown,
): Partial<Record<Name, Value>> {
  const found = values.find((one) => one === value)
  return (found === undefined ? {} : { [name]: found }) as Partial<Record<Name, Value>>
}

function pathIn(folder: string): string {
  return join(folder, 'preferences.json')
}
