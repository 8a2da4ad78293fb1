import table from '../../../resources/legal/offences.json' with { type: 'json' }
import type { CalendarDate } from '../../time/calendarDate.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** An offence of the catalogue with its penalty; `maxMonths: null` where the paragraph names no maximum (KZ). */
export type OffenceEntry = Readonly<{
  law: string
  article: string
  paragraph: string | null
  name: Bilingual
  genitive: string
  /** «zbog krivičnog djela … iz čl. … Krivičnog zakonika Crne Gore». */
  phrase: Bilingual
  /** «krivičnog djela … iz čl. …» after other prepositions. */
  genitivePhrase: string
  minMonths: number
  maxMonths: number | null
  /** Whether a child is, or may by the description be, the victim. */
  child: boolean
  /** Whether only a foreigner can be the victim (KZ 225a: a foreigner unlawfully staying). */
  victimMustBeForeign: boolean
  description: Bilingual | null
  /** Key under `venue.` in the texts: what a person must check before venue is taken from the penalty alone. */
  venueHint: string | null
  validFrom: string
  validTo: string | null
  source: string
  confidence: string
}>

/** Where an offence stands in the statute. */
export type OffencePlace = Readonly<{ law: string; article: string; paragraph?: string | undefined }>

/** The catalogue in the order of the list. */
export const offences: readonly OffenceEntry[] = table.offences

/** Spelling of a law's name without dots and spaces, so that «K.Z. CG» and «KZ» meet. */
function lawKey(law: string): string {
  return law
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s.\-]/gu, '')
    .replace(/CG$/u, '')
}

const remembered = new WeakMap<readonly OffenceEntry[], ReadonlyMap<string, readonly OffenceEntry[]>>()

/** The entries of a catalogue by law and article, in its order. */
function byArticle(catalogue: readonly OffenceEntry[]): ReadonlyMap<string, readonly OffenceEntry[]> {
  const known = remembered.get(catalogue)
  if (known !== undefined) return known
  const found = new Map<string, OffenceEntry[]>()
  for (const entry of catalogue) {
    const key = articleKey(entry.law, entry.article)
    const others = found.get(key)
    if (others === undefined) found.set(key, [entry])
    else others.push(entry)
  }
  remembered.set(catalogue, found)
  return found
}

function articleKey(law: string, article: string): string {
  return `${lawKey(law)} ${article}`
}

type ArticlePlace = Pick<OffencePlace, 'law' | 'article'>

/** Whether two places are in one article of one law, however the law is spelt. */
export function isSameArticle(one: ArticlePlace, other: ArticlePlace): boolean {
  return articleKey(one.law, one.article.toLowerCase()) === articleKey(other.law, other.article.toLowerCase())
}

/**
 * The catalogue's entry of an offence on a day (the newest without one): exact paragraph first;
 * without a paragraph the article's first entry. Undefined where the catalogue has none.
 */
export function findOffence(
  place: OffencePlace,
  on?: CalendarDate,
  catalogue: readonly OffenceEntry[] = offences,
): OffenceEntry | undefined {
  const entries = byArticle(catalogue).get(articleKey(place.law, place.article.toLowerCase())) ?? []
  const ofArticle = entries.filter(({ validTo }) => validTo === null || (on !== undefined && validTo >= on))
  if (place.paragraph === undefined) return ofArticle[0]
  return ofArticle.find((entry) => entry.paragraph === place.paragraph)
}
