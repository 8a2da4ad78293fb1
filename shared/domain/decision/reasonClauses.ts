import table from '../../../resources/legal/reasonClauses.json' with { type: 'json' }
import { foldWords, readSearched, stemOf } from '../../text/searchWords.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { CalendarDate } from '../../time/calendarDate.ts'
import { isInForce } from '../../time/validity.ts'
import { PARAGRAPH_PLACES, type OwnText, type UsedClause } from '../caseFile/ownText.ts'
import { isLegalBasisKey, legalBasisByKey, type LegalBasisKey } from '../legal/legalBases.ts'
import type { HeadKind } from '../legal/heads.ts'

/** Where a clause is offered: at a place of the reasons, or for the facts of one of both tests of a referral (ZKP 239/2). */
export const CLAUSE_PLACES = [...PARAGRAPH_PLACES, 'noReliableBasis', 'wouldDelay'] as const
/** One of those places. */
export type ClausePlace = (typeof CLAUSE_PLACES)[number]

/** One version of a clause for the reasons of a decision; its texts have fields (`splitFields`) and gaps for the facts of the case. */
export type ReasonClause = UsedClause &
  Readonly<{
    places: readonly ClausePlace[]
    /** Only for heads of these kinds. */
    kinds?: readonly HeadKind[] | undefined
    title: Bilingual
    text: Bilingual
    basis?: LegalBasisKey | undefined
    validFrom: CalendarDate
    validTo: CalendarDate | null
  }>

/** Every version of every clause that ships with the program, those of one clause after another. */
export const shippedClauses: readonly ReasonClause[] = table.clauses.map(({ basis, cnr, en, ...row }) => {
  if (!isLegalBasisKey(basis)) throw new RangeError('clause without a known legal basis')
  return {
    ...row,
    source: 'shipped',
    basis,
    text: { cnr, en },
    places: row.places as readonly ClausePlace[],
    kinds: 'kinds' in row ? (row.kinds as readonly HeadKind[]) : undefined,
  }
})

type Wanted = Readonly<{
  place: ClausePlace
  /** Of the head of which the text speaks. */
  kind: HeadKind | undefined
  on: CalendarDate
  /** Words that are looked for, in either language and script; all of them. */
  search: string
}>

const MOST_WORDS = 8

/**
 * The clauses for a place on a day. Words are sought whole by their stem, or by their beginning, in title, text and cited
 * article. Never fails. Source: ZKP 239/2, 379/6, 379/7 (what reasons have to say of the case).
 */
export function findClauses(
  { place, kind, on, search }: Wanted,
  clauses: readonly ReasonClause[] = shippedClauses,
): readonly ReasonClause[] {
  const sought = readSearched(search, MOST_WORDS)
  return clauses.filter(
    (clause) =>
      clause.places.includes(place) &&
      (clause.kinds === undefined || kind === undefined || clause.kinds.includes(kind)) &&
      isInForce(clause, on) &&
      hasWords(clause, sought),
  )
}

function hasWords({ title, text, basis }: ReasonClause, sought: ReturnType<typeof readSearched>): boolean {
  const article = basis === undefined ? '' : legalBasisByKey(basis).reference
  const words = foldWords([title.cnr, title.en, text.cnr, text.en, article].join(' '))
  return sought.every(({ word, stems }) => words.some((one) => one.startsWith(word) || stems.includes(stemOf(one))))
}

/**
 * A text with a clause at its end, on both sides, and with the version of the clause. A side that has not followed a
 * change stays one. Never fails. Source: product rule (clauses keep their version in decision and snapshot).
 */
export function appendClause<Pair extends OwnText>(before: Pair, clause: ReasonClause): Pair {
  const { source, id, version, text } = clause
  const join = (one: string, other: string) => (one.trim() === '' ? other : `${one.trimEnd()} ${other}`)
  return {
    ...before,
    cnr: join(before.cnr, text.cnr),
    en: join(before.en, text.en),
    clauses: [...(before.clauses ?? []), { source, id, version }],
  }
}
