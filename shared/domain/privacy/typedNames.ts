import type { Bilingual } from '../../text/bilingual.ts'
import type { Person } from '../caseFile/person.ts'
import { isShielded } from '../caseFile/shielded.ts'
import { createLeakSearch, findLeakSpans } from './leak.ts'

/** Where in a typed text a protected person can be told, from `start` up to `end`; `pseudonym` is what to write instead, absent for whoever has none. */
export type TypedName = Readonly<{ start: number; end: number; pseudonym?: Bilingual }>

/**
 * Finds in typed texts the people of a case file who are not named outside the sealed cover, in any spelling, case form and
 * script, by whatever identifies them; `named` are those who may be named all the same, by id. Made once for many texts.
 * Never fails. Source: ZKP 121–122.
 */
export function createTypedSearch(
  people: readonly Person[],
  named: ReadonlySet<string> = new Set(),
): (text: string) => readonly TypedName[] {
  const shielded = people.filter((person) => !named.has(person.id) && isShielded(person, people))
  if (shielded.length === 0) return () => []
  const search = createLeakSearch(
    shielded,
    people.filter((person) => !isShielded(person, people)),
  )
  return (text) =>
    findLeakSpans(text, search).map(({ who, start, end }) => {
      const pseudonym = shielded[who]?.pseudonym
      return { start, end, ...(pseudonym === undefined ? {} : { pseudonym }) }
    })
}

/**
 * Whether the pseudonym of a sealed person lets a protected person of the file be told, whom it stands for or another; what
 * stands in lists, journal and papers instead of a name must name nobody. Never fails. Source: ZKP 121–122.
 */
export function isTellingPseudonym(
  { sealed, pseudonym }: Pick<Person, 'sealed' | 'pseudonym'>,
  people: readonly Person[],
): boolean {
  if (sealed !== true || pseudonym === undefined) return false
  const search = createTypedSearch(people)
  return search(pseudonym.cnr).length > 0 || search(pseudonym.en).length > 0
}
