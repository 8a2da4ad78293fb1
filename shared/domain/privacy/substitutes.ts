import data from '../../../resources/legal/anonymisation.json' with { type: 'json' }
import { findLeakSpans, type LeakSearch } from './leak.ts'
import type { LeakPerson } from './leakPerson.ts'
import { wordsOfName } from './nameIndex.ts'
import { TITLES } from './wordData.ts'

/** What stands for each person, by index; `victim` says that not even initials may stand. */
export type Substitute = Readonly<{ text: string; victim: boolean }>
/** The language a substitute is written in; its script follows what it replaces. */
export type AnonymisedLanguage = 'cnr' | 'en'

const DIGRAPH = /^(?:lj|nj|dž)/iu

/** First letters with dots, digraphs whole and without titles: dr Petar Petrović → P.P., Ljubica Njegoš → Lj.Nj., Herceg Novi → H.N. */
export function withInitialDots(words: string): string {
  const all = wordsOfName(words)
  const names = all.filter(({ key }) => !TITLES.has(key))
  return (names.length === 0 ? all : names)
    .map((token) => initial(words.slice(token.start, token.end).normalize('NFC')))
    .join('')
}

/**
 * Initials; the same initials numbered (P.P.1, P.P.2). Injured parties and sealed persons get their pseudonym, or
 * »žrtva 1« when there is none or it would betray the name. Source: Rules on anonymisation; domain §14.
 */
export function createSubstitutes(search: LeakSearch, language: AnonymisedLanguage): readonly Substitute[] {
  const { people } = search
  const ordinary = people.map((one) => (mayHaveInitials(one) ? withInitialDots(one.name) : undefined))
  const counts = new Map<string, number>()
  const roles = new Map<string, number>()
  return people.map((one, index) => {
    const initials = ordinary[index]
    if (initials === undefined) return { text: chooseLabel(one, search, roles, language), victim: true }
    if (ordinary.filter((other) => other === initials).length < 2) return { text: initials, victim: false }
    const number = (counts.get(initials) ?? 0) + 1
    counts.set(initials, number)
    return { text: `${initials}${String(number)}`, victim: false }
  })
}

function mayHaveInitials(one: LeakPerson): boolean {
  return one.role !== 'injuredParty' && one.sealed !== true
}

function chooseLabel(
  one: LeakPerson,
  search: LeakSearch,
  roles: Map<string, number>,
  language: AnonymisedLanguage,
): string {
  const pseudonym = one.pseudonym?.[language]
  if (pseudonym !== undefined && pseudonym !== '' && findLeakSpans(pseudonym, search).length === 0) return pseudonym
  const labels: Readonly<Record<string, unknown>> = data.roleLabels
  const role = one.role !== undefined && one.role in labels ? one.role : 'other'
  const number = (roles.get(role) ?? 0) + 1
  roles.set(role, number)
  const named =
    role === 'injuredParty' || role === 'successor' || role === 'defendant' || role === 'witness' ? role : 'other'
  const words = data.roleLabels[named]
  const feminine = language === 'cnr' && one.sex === 'f' && 'cnrFeminine' in words ? words.cnrFeminine : undefined
  return `${feminine ?? words[language]} ${String(number)}`
}

function initial(word: string): string {
  const digraph = DIGRAPH.exec(word)?.[0]
  const letter = digraph ?? /^\P{M}\p{M}*/u.exec(word)?.[0] ?? ''
  return `${letter.slice(0, 1).toUpperCase()}${letter.slice(1).toLowerCase()}.`
}
