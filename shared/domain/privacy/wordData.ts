import data from '../../../resources/legal/anonymisation.json' with { type: 'json' }
import { foldWord } from './foldWord.ts'

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord))

/** Every ending that may follow the stem of a name, folded: cases, plural, possessives (domain §13.7). */
export const ENDINGS: ReadonlySet<string> = folded([
  ...data.endings.plain,
  ...data.endings.possessive,
  ...data.endings.possessive.flatMap((ending) => data.endings.afterPossessive.map((further) => ending + further)),
])
/** The length of the longest ending. */
export const LONGEST_ENDING = Math.max(...[...ENDINGS].map((ending) => ending.length))
/** Words of the language that are also names or forms of names. */
export const ORDINARY_WORDS = folded([...data.ordinaryWords.cnr, ...data.ordinaryWords.en])
/** Parts of a name that say nothing alone (de, van, bin, dr). */
export const PARTICLES = folded(data.particles)
/** Titles before a name, which have no initial. */
export const TITLES = folded(data.titles)
/** Words of an address that belong to no street's name. */
export const STREET_WORDS = folded(data.streetWords)
/** Words that tie a place to a person; the weak ones only in company of a strong one or of initials. */
export const STRONG_LEADS = folded(data.placeLeads.strong)
/** Words that tie a place to a person, the weak ones with the strong. */
export const PLACE_LEADS = folded([...data.placeLeads.strong, ...data.placeLeads.weak])
/** Words of authorities whose seat is no one's residence (»Viši sud u Podgorici«). */
export const INSTITUTIONS = folded(data.institutions)
/** Words before initials that make them the injured party's. */
export const INJURED_PARTY_WORDS = folded(data.injuredPartyWords)

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const MONTHS = Object.entries(data.months).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]))

/**
 * The month 1–12 a word names, in any case form of either language or as a Roman numeral; else 0. The numeral is read as it is
 * written: folded, II would be I.
 */
export function monthOf(key: string, written: string): number {
  const roman = ROMAN.indexOf(written.toLowerCase())
  if (roman >= 0) return roman + 1
  for (const [month, names] of MONTHS) {
    if (names.some((name) => key.startsWith(foldWord(name)) && key.length <= name.length + 2)) return Number(month)
  }
  return 0
}

/** Words before a number that say whose number it is, for the removal of numbers of people not listed. */
export const NUMBER_LABELS = {
  jmbg: folded(data.jmbgWords),
  tax: folded(data.taxWords),
  document: folded(data.documentWords),
  account: folded(data.accountWords),
  phone: folded(data.phoneWords),
} as const
/** »rođen«, »born« in all forms. */
export const BORN_WORDS = folded(data.bornWords)
/** Frequent words by which the language of a text is told. */
export const FREQUENT_WORDS = { en: folded(data.englishWords), cnr: folded(data.montenegrinWords) } as const
