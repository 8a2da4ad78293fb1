import names from '../../../resources/text/forms/names.json' with { type: 'json' }
import { joinForms, likeTyped, unchanged, withEndings, type WordForms } from './caseForms.ts'
import {
  endsInFleetingAc,
  declineFeminineAdjective,
  looksForeign,
  declineMasculineAdjective,
  declineMasculineNoun,
  declineNounInA,
} from './noun.ts'

/** Grammatical sex as the case file records it. */
export type Sex = 'm' | 'f'

const UNCHANGED = new Set(names.unchanged)
const PARTICLES = new Set(names.particles)
const LINKS = new Set(names.links)
const FLEETING = new Set(names.fleetingA.map((name) => name.toLowerCase()))
const KEEPS_A = new Set(names.keepsA.map((name) => name.toLowerCase()))
const ADJECTIVES = new Set(names.adjectiveSurnames)
const WOMEN = new Set(names.womensGivenNames.map((name) => name.toLowerCase()))
const IN_E = new Map(Object.entries(names.maleEndingE).map(([name, forms]) => [name.toLowerCase(), forms]))

/**
 * Case forms of a personal name: given names first, the surname last; parts joined by a hyphen are declined each.
 * A woman's surname in a consonant, -o, -e or -i stays (Anđeli Knežević), as does one in -a with foreign letters
 * (Mariji García); every part of a man's name declines. Not sure of foreign spellings, of women's surnames in -a and
 * of men's rarer names in -e. Domain rules §13.7.
 */
export function declinePerson(words: readonly string[], sex: Sex): WordForms {
  const parts = words.map((word, index) => {
    const isLast = index === words.length - 1
    if (index > 0 && !isLast && PARTICLES.has(word.toLowerCase())) return unchanged(word)
    return isLink(word) ? declineLink(word) : declinePart(word, sex, words.length > 1 && isLast)
  })
  const hasParticle = words.some((word) => PARTICLES.has(word.toLowerCase()))
  const joined = joinForms(parts, ' ')
  return {
    forms: joined.forms,
    confident: joined.confident && !hasParticle && words.some((word) => /\p{L}/u.test(word)),
  }
}

function declinePart(word: string, sex: Sex, isSurname: boolean): WordForms {
  if (isUnchangedPart(word)) return unchanged(word)
  if (word.includes('-'))
    return joinForms(
      word.split('-').map((part) => declinePart(part, sex, isSurname)),
      '-',
    )
  if (word === '' || !/\p{L}$/u.test(word)) return unchanged(word, false)
  return sex === 'f' ? declineWomansName(word, isSurname) : declineMansName(word, isSurname)
}

// »zvani Maki«, »rođena Perić«: an adjective between the names agrees with the person.
function isLink(word: string): boolean {
  return /[ia]$/.test(word) && LINKS.has(word.slice(0, -1))
}

function declineLink(word: string): WordForms {
  return word.endsWith('a') ? declineFeminineAdjective(word) : declineMasculineAdjective(word)
}

/** Whether a part of a name never declines: a particle (van, bin), a title (dr), an initial, a number. */
export function isUnchangedPart(word: string): boolean {
  return PARTICLES.has(word) || UNCHANGED.has(word.replace(/\.$/, '').toLowerCase()) || isInitial(word)
}

function declineWomansName(word: string, isSurname: boolean): WordForms {
  if (!/a$/i.test(word))
    return unchanged(word, !looksForeign(word) && (isSurname || /ić$/i.test(word) || !/[eo]$/i.test(word)))
  // Two given names without a surname (Ana Marija).
  if (!isSurname || WOMEN.has(word.toLowerCase())) return declineNounInA(word)
  if (/(?:[sšcčć]k|ov|ev)a$/i.test(word)) return declineFeminineAdjective(word, false)
  return looksForeign(word) ? unchanged(word, false) : declineNounInA(word, false)
}

function declineMansName(word: string, isSurname: boolean): WordForms {
  const lower = word.toLowerCase()
  const listed = IN_E.get(lower)
  if (listed !== undefined && !isSurname) return { forms: likeTyped(word, listed), confident: true }
  if (isSurname && /[sšcčć]ki$/i.test(word)) return declineMasculineAdjective(word)
  if (isSurname && ADJECTIVES.has(lower)) return declineMasculineAdjective(word, false, false)
  if (lower.endsWith('ao')) return inAo(word)
  const fleeting = FLEETING.has(lower) || (!KEEPS_A.has(lower) && endsInFleetingAc(word))
  return declineMasculineNoun(word, { animate: true, fleeting })
}

// The o was an l and the a before it fleets: Orao is Orla.
function inAo(word: string): WordForms {
  const stem = word.slice(0, -2) + (word === word.toUpperCase() ? 'L' : 'l')
  return { forms: withEndings(word, stem, ['a', 'u', 'a', 'om']), confident: false }
}

function isInitial(word: string): boolean {
  return /^(?:\p{L}{1,2}\.-?)+$/u.test(word) || /^\p{Lu}$/u.test(word) || /^(?:\d+|[IVX]{2,5})\.?$/.test(word)
}
