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

/**
 * The catalogue's entry of an offence on a day (the newest without one): exact paragraph first;
 * without a paragraph the article's first entry. Undefined where the catalogue has none.
 */
export function findOffence(
  place: OffencePlace,
  on?: CalendarDate,
  catalogue: readonly OffenceEntry[] = offences,
): OffenceEntry | undefined {
  const [law, article] = [lawKey(place.law), place.article.toLowerCase()]
  const ofArticle = catalogue.filter(
    (entry) =>
      entry.article === article &&
      lawKey(entry.law) === law &&
      (entry.validTo === null || (on !== undefined && entry.validTo >= on)),
  )
  if (place.paragraph === undefined) return ofArticle[0]
  return ofArticle.find((entry) => entry.paragraph === place.paragraph)
}
