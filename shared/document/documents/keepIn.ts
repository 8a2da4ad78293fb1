import type { Person } from '../../domain/caseFile/person.ts'
import { declineName } from '../../text/forms/nameForms.ts'

// Countries whose own languages are written in both scripts or transliterated by the same rule (domain §13.5).
const OWN_SPELLING: ReadonlySet<string> = new Set(['MNE', 'SRB', 'BIH', 'HRV', 'MKD', 'SVN'])
const FOREIGN_LETTER = /[qwxyà-öø-ÿ]/iu

/**
 * Words that stay in Latin letters in a Cyrillic document: names of foreign nationals as their papers spell them,
 * names with letters the alphabet has not, e-mail addresses and numbers of travel documents.
 * Sealed people stand under their pseudonym and give nothing unless `reveal`.
 */
export function keepIn(people: readonly Person[], reveal = false): readonly string[] {
  return people.filter((person) => person.sealed !== true || reveal).flatMap(keptOf)
}

function keptOf(person: Person): readonly string[] {
  const { name, sex, citizenship, email, passport } = person
  const foreign = (citizenship !== undefined && !OWN_SPELLING.has(citizenship)) || FOREIGN_LETTER.test(name)
  // In every case of the declension: «protiv Gjonija».
  const { confident: _confident, ...cases } = declineName({ name, sex, kind: 'person' })
  const forms = foreign ? Object.values(cases) : []
  const parts = [...new Set(forms.flatMap((form) => form.split(/\s+/u)))]
  return [...parts.filter((part) => part.length > 1), email, passport?.number].filter((word) => word !== undefined)
}
