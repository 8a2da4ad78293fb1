import type { Person } from '../../domain/caseFile/person.ts'
import { declineName } from '../../text/forms/nameForms.ts'
import { enumerate, samePair, wordPair, type WordKey } from '../words.ts'
import { createScope, type Agreement, type Scope } from '../template/vocabulary.ts'
import type { Bilingual } from '../../text/bilingual.ts'

const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental'] as const
type Case = (typeof CASES)[number]
type Forms = Readonly<Record<Case, string>>

/** Role of a party: the words it is called by, singular by sex and plural by case (locale `documents`). */
export type PartyRole = ClaimantRole | RepresentativeRole | 'defendant'
type ClaimantRole = 'injured' | 'successor'
type RepresentativeRole = 'attorney' | 'guardian' | 'collisionGuardian' | 'legalRepresentative'

/** Whose claim it is: the injured party's, or that of a successor who maintains it and is no injured party (ZKP 237/2). */
export function claimantRoleOf({ role }: Person): ClaimantRole {
  return role === 'successor' ? 'successor' : 'injured'
}

/**
 * Role of whoever represents a claimant: a parent or another who does so by law is no guardian that an authority has
 * appointed, and a collision guardian is called by that name (ZKP 63; family law).
 */
export function representativeRoleOf({ role, kind }: Person): RepresentativeRole {
  if (role !== 'guardian') return 'attorney'
  if (kind === 'legal') return 'legalRepresentative'
  return kind === 'collision' ? 'collisionGuardian' : 'guardian'
}

/** Names of the texts `createPartyScope` gives under a prefix, for the vocabulary of a template. */
export function describeParty(prefix: string): readonly string[] {
  const heads = [`${prefix}.capital`, `${prefix}.role.capital`, `${prefix}.role.genitive.upper`]
  return [`${prefix}.name`, ...heads, ...CASES.flatMap((name) => [`${prefix}.${name}`, `${prefix}.role.${name}`])]
}

/**
 * A person, or several, as a template speaks of them: `prefix.name`, `prefix.dative` («oštećenoj Mariji Perović»),
 * `prefix.role.dative` («oštećenoj»), agreement `prefix`. A sealed person stands under the pseudonym unless `reveal`.
 */
export function createPartyScope(prefix: string, role: PartyRole, people: readonly Person[], reveal = false): Scope {
  const roles = roleOf(role, people)
  const texts: Record<string, Bilingual> = {
    [`${prefix}.name`]: enumerate(people.map((person) => displayNameOf(person, reveal))),
  }
  for (const name of CASES) {
    const bare: Bilingual = { cnr: roles.forms[name], en: roles.en }
    const names = enumerate(people.map((person) => nameInCase(person, name, reveal)))
    texts[`${prefix}.role.${name}`] = bare
    texts[`${prefix}.${name}`] = { cnr: `${bare.cnr} ${names.cnr}`, en: `${bare.en} ${names.en}` }
  }
  texts[`${prefix}.capital`] = capitalPair(texts[`${prefix}.nominative`] ?? samePair(''))
  texts[`${prefix}.role.capital`] = capitalPair({ cnr: roles.forms.nominative, en: roles.en })
  texts[`${prefix}.role.genitive.upper`] = { cnr: roles.forms.genitive.toUpperCase(), en: roles.en.toUpperCase() }
  return createScope({ texts, agreements: { [prefix]: agreementOf(people) } })
}

/** The same text at the head of a sentence or an address. */
export function capitalPair({ cnr, en }: Bilingual): Bilingual {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  return { cnr: capital(cnr), en: capital(en) }
}

/** The name a document may show: the pseudonym of a sealed person, else the name. Never both. */
export function displayNameOf(person: Person, reveal = false): Bilingual {
  if (person.sealed !== true || reveal) return samePair(person.name)
  return person.pseudonym ?? wordPair('pseudonym.none')
}

/** The name of somebody in a grammatical case; of somebody sealed the pseudonym, unless `reveal`. */
export function nameInCase(person: Person, name: Case, reveal: boolean): Bilingual {
  if (person.sealed === true && !reveal) {
    return person.pseudonym === undefined
      ? wordPair('pseudonym.unsaid')
      : wordPair('pseudonym.phrase', { name: person.pseudonym })
  }
  return { cnr: declineName({ name: person.name, sex: person.sex, kind: 'person' })[name], en: person.name }
}

function roleOf(role: PartyRole, people: readonly Person[]): { forms: Forms; en: string } {
  const agreement = agreementOf(people)
  if (agreement === 'm' || agreement === 'f') {
    const { cnr, en } = wordPair(`${role}.${agreement}`)
    return { forms: declineName({ name: cnr, sex: agreement, kind: 'role' }), en }
  }
  const [nominative = '', genitive = '', dative = '', accusative = ''] = wordPair(`${role}.${agreement}`).cnr.split('|')
  return {
    forms: { nominative, genitive, dative, accusative, instrumental: dative },
    en: wordPair(`${role}.${agreement}`).en,
  }
}

/** Feminine plural only where all are women. */
export function agreementOf(people: readonly Person[]): Agreement {
  const feminine = people.length > 0 && people.every((person) => person.sex === 'f')
  if (people.length > 1) return feminine ? 'fp' : 'mp'
  return feminine ? 'f' : 'm'
}

/** A word that has a masculine and a feminine form, for one person. */
export function wordBySex(key: 'judge' | 'clerk' | 'prosecutor' | 'presidingJudge', person: Person): Bilingual {
  const full: WordKey = `${key}.${person.sex}`
  return wordPair(full)
}
