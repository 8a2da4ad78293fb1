import data from '../../../resources/legal/anonymisation.json' with { type: 'json' }
import { toLatin } from '../../text/latin.ts'
import type { CaseForms } from '../../text/forms/caseForms.ts'
import { declineName } from '../../text/forms/nameForms.ts'
import type { Sex } from '../../text/forms/personForms.ts'
import { foldWord } from './foldWord.ts'
import { wordsOfName } from './nameIndex.ts'
import { caseOfPossessive } from './possessive.ts'

const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental'] as const
type Case = (typeof CASES)[number]

const BEFORE = new Map(
  CASES.flatMap((name) =>
    name === 'nominative' ? [] : data.caseLeads[name].map((word) => [foldWord(word), name] as const),
  ),
)
const VERB = /^(?:je|su|sam|si)$|(?:[aeiu](?:o|la|lo|li|ti)|ju)$/u

/** A name in a text: whose, what stands there, and the words before and behind it. */
export type NameInText = Readonly<{
  name: string
  sex: Sex | undefined
  found: string
  before: string | undefined
  after: string | undefined
}>

/**
 * A substitute («žrtva 1», »Oštećena K.«) in the grammatical case in which the name stands that it replaces, so that
 * »je Ani Marić oduzeo« becomes »je žrtvi 1 oduzeo«. Where the form of the name leaves a choice, the word before it
 * decides. Source: domain rules §13.7.
 */
export function inCaseOf(substitute: string, asked: NameInText): string {
  const name = caseOf(asked)
  if (name === 'nominative') return substitute
  return declineName({ name: substitute, sex: asked.sex ?? 'f', kind: 'role' })[name]
}

function caseOf({ name, sex, found, before, after }: NameInText): Case {
  const sexes: readonly Sex[] = sex === undefined ? ['f', 'm'] : [sex]
  const written = keys(found)
  const possible = CASES.filter((one) => sexes.some((each) => stands(written, formsOf(name, each), one)))
  const [only] = possible
  if (only !== undefined && possible.length === 1) return only
  const made =
    only === undefined ? caseOfPossessive({ key: written.at(-1) ?? '', nameKeys: keys(name), after }) : undefined
  if (made !== undefined) return made
  const led = BEFORE.get(foldWord(before ?? ''))
  if (led !== undefined && (possible.length === 0 || possible.includes(led))) return led
  if (possible.includes('nominative') || only === undefined) return 'nominative'
  // A man's genitive and accusative are one form: behind a verb it is the object.
  if (possible.includes('genitive') && possible.includes('accusative'))
    return VERB.test(foldWord(before ?? '')) ? 'accusative' : 'genitive'
  return only
}

function formsOf(name: string, sex: Sex): CaseForms {
  return declineName({ name: toLatin(name), sex, kind: 'person' })
}

// Each word of what was found is a word of the name in that case; initials say nothing.
function stands(written: readonly string[], forms: CaseForms, name: Case): boolean {
  const words = new Set(keys(forms[name]))
  return written.length > 0 && written.every((word) => words.has(word))
}

function keys(text: string): readonly string[] {
  return wordsOfName(text)
    .map((token) => token.key)
    .filter((key) => key.length > 2)
}
