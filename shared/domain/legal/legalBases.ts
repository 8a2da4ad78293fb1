import table from '../../../resources/legal/legalBases.json' with { type: 'json' }
import type { CalendarDate } from '../../time/calendarDate.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** Name of a legal basis by its meaning, e.g. `decision.conviction`; the number stands only in the catalogue. */
export type LegalBasisKey = keyof typeof table.bases

/** A law the catalogue cites: names, Gazette, the consolidation that was read. */
export type Law = Readonly<{
  short: Bilingual
  name: Bilingual
  genitive: string
  suffix: string
  gazette: string
  consolidatedTo: string | null
  validFrom: string
  validTo: string | null
  source: string
  confidence: string
}>

/** One place in a law, as it stood in the time given (`validTo` inclusive, null while in force). */
export type LegalBasis = Readonly<{
  law: string
  article: string | null
  paragraph: string | null
  item: string | null
  /** Short form for tables and findings, «ZKP 239/2». */
  reference: string
  /** «čl. 239 st. 2 ZKP» / «Art. 239(2) CPC». */
  citation: Bilingual
  topic: Bilingual
  validFrom: string
  validTo: string | null
  source: string
  confidence: string
}>

const bases: Readonly<Record<string, readonly LegalBasis[]>> = table.bases
const laws: Readonly<Record<string, Law>> = table.laws

/** Whether the catalogue knows the key. */
export function isLegalBasisKey(key: string): key is LegalBasisKey {
  return Object.hasOwn(bases, key)
}

/**
 * The legal basis of a key, as in force on a day, or the newest where no day is given.
 * A day before the first version known gets that first version. An unknown key is a bug: throws.
 */
export function legalBasisByKey(key: LegalBasisKey, on?: CalendarDate): LegalBasis {
  const versions = bases[key] ?? []
  const inForce = on === undefined ? versions.at(-1) : versions.findLast((version) => version.validFrom <= on)
  const found = inForce ?? versions[0]
  if (found === undefined) throw new RangeError('unknown legal basis')
  return found
}

/** A law by its key (`ZKP`, `KZ`, …). An unknown key is a bug: throws. */
export function lawByKey(key: string): Law {
  const found = laws[key]
  if (found === undefined) throw new RangeError('unknown law')
  return found
}
