import roles from '../../../resources/text/forms/roles.json' with { type: 'json' }
import { createCaseForms, joinForms, likeTyped, unchanged, type WordForms } from './caseForms.ts'
import {
  endsInFleetingAc,
  declineFeminineAdjective,
  declineMasculineAdjective,
  declineMasculineNoun,
  declineNounInA,
} from './noun.ts'
import type { Sex } from './personForms.ts'

const HARD = new Set(roles.hardAdjectives)
const SOFT = new Set(roles.softAdjectives)
const IRREGULAR = new Map(Object.entries(roles.irregular))
const REGULAR = new Set(roles.regular)
const MARK = /^(?:\p{L}{1,2}\.?|\d+\.?|(?:\p{L}\.)+|–)$/u
// What parts two roles of one person: »samostalni referent – zapisničar«, »oštećeni kao tužilac«.
const SEAM = /^(?:[–—-]|i|kao)$/
// Occupations outside the list, in lower case only: a capital may begin a name.
const OCCUPATION =
  /^\p{Ll}+(?:ar|ač|telj|nik|[td]or|sor|log|ent|ant|er|ist|[^aeioudt]ac|ica|[^aeiousčš]ka|kinja|džija|ista)$/u
const OCCUPATION_ADJECTIVE = /^\p{Ll}+(?:[sčš]k|n)[ia]$/u

// Of the stems of the list, those that are words by themselves.
const SHORT = /(?:en|an|ov)$/

/** Whether a name begins with a role, as pseudonyms do: »Oštećena M.«, »Zaštićeni svjedok 2«, »Žrtva 1«. */
export function beginsWithRole(words: readonly string[]): boolean {
  const first = (words[0] ?? '').toLowerCase()
  return isListed(first) || isAdjective(first)
}

/**
 * Case forms of a role or occupation: adjectives agree up to the noun (državna tužiteljka, kolizijski staralac); what
 * follows it stays (predsjednik vijeća, sudija za istragu), but for a second role (sudije porotnika, samostalnog
 * referenta – zapisničara), as does the letter or number of a pseudonym (Oštećenoj M.). Not sure of words neither in
 * resources/text/forms/roles.json nor known by their ending, nor of a name behind a role. Domain rules §13.7.
 */
export function declineRole(words: readonly string[], sex: Sex): WordForms {
  const seam = words.findIndex((word, index) => index > 0 && SEAM.test(word) && startsRole(words.slice(index + 1)))
  if (seam === -1) return oneRole(words, sex)
  const seamForms = unchanged(words[seam] ?? '')
  return joinForms([oneRole(words.slice(0, seam), sex), seamForms, declineRole(words.slice(seam + 1), sex)], ' ')
}

function startsRole(words: readonly string[]): boolean {
  const [first = '', second] = words
  return isNoun(first) || isAdjective(first.toLowerCase()) || (second !== undefined && isOccupationAdjective(first))
}

function oneRole(words: readonly string[], sex: Sex): WordForms {
  const nounAt = words.findIndex(isNoun)
  const adjectives = words.findIndex((word, index) => index === nounAt || !leads(word, index, nounAt))
  const leading = adjectives === -1 ? words.length : adjectives
  const hasNoun = nounAt !== -1 && nounAt === leading
  const parts = words.map((word, index) => {
    if (index < leading) return declineAdjective(word, sex)
    if (hasNoun && index === nounAt) return declineNoun(word, sex, true)
    if (leading === 0 && index === 0) return declineNoun(word, sex, false)
    if (hasNoun && words.slice(nounAt, index + 1).every(isNoun)) return declineNoun(word, sex, true)
    return unchanged(word, MARK.test(word) || (hasNoun && /^\p{Ll}/u.test(word)))
  })
  return joinForms(parts, ' ')
}

function leads(word: string, index: number, nounAt: number): boolean {
  return isAdjective(word.toLowerCase()) || (index < nounAt && isOccupationAdjective(word))
}

function isOccupationAdjective(word: string): boolean {
  return OCCUPATION_ADJECTIVE.test(word)
}

function declineAdjective(word: string, sex: Sex): WordForms {
  if (isShort(word.toLowerCase())) return declineShortAdjective(word, sex)
  // »oštećeno lice«: the neuter agrees with the case endings of the masculine.
  if (/o$/i.test(word)) return declineNeuterAdjective(word)
  if (/a$/i.test(word)) return declineFeminineAdjective(word)
  return declineMasculineAdjective(word, SOFT.has(word.slice(0, -1).toLowerCase()), sex === 'm')
}

// »nezaposlen«, »njegov«: without -i in the nominative alone.
function declineShortAdjective(word: string, sex: Sex): WordForms {
  const forms = createCaseForms(word, [`${word}og`, `${word}om`, `${word}og`, `${word}im`])
  return { forms, confident: sex === 'm' }
}

function isShort(word: string): boolean {
  return SHORT.test(word) && HARD.has(word)
}

function declineNeuterAdjective(word: string): WordForms {
  const stem = word.slice(0, -1)
  return { forms: createCaseForms(word, [`${stem}og`, `${stem}om`, word, `${stem}im`]), confident: true }
}

function declineNoun(word: string, sex: Sex, known: boolean): WordForms {
  if (word.includes('-'))
    return joinForms(
      word.split('-').map((part) => declineNoun(part, sex, isNoun(part))),
      '-',
    )
  const listed = IRREGULAR.get(word.toLowerCase())
  if (listed !== undefined) return { forms: likeTyped(word, listed), confident: true }
  if (/a$/i.test(word)) return declineNounInA(word, known)
  if (sex === 'f' && !known) return unchanged(word, false)
  const { forms, confident } = declineMasculineNoun(word, { animate: true, fleeting: endsInFleetingAc(word) })
  // -lac becomes -oca (izvršilac: izvršioca).
  if (/ilac$/i.test(word)) return { forms: likeTyped(word, oca(word.toLowerCase())), confident: known }
  return { forms, confident: confident && known }
}

function oca(word: string): readonly string[] {
  const stem = `${word.slice(0, -3)}oc`
  return [`${stem}a`, `${stem}u`, `${stem}a`, `${stem}em`]
}

function isNoun(word: string): boolean {
  return isListed(word.toLowerCase()) || OCCUPATION.test(word) || word.split('-').every((part) => isListed(part))
}

function isListed(word: string): boolean {
  return IRREGULAR.has(word) || REGULAR.has(word)
}

function isAdjective(word: string): boolean {
  const stem = word.slice(0, -1)
  return isShort(word) || (/[iaoe]$/.test(word) && (HARD.has(stem) || SOFT.has(stem)))
}
