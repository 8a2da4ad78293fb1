import type { Person } from './person.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** What a screen, a list and the journal may always show of a person: the pseudonym of a sealed one, else the name (ZKP 121–122). */
export function labelOf(person: Person): Bilingual {
  if (person.sealed !== true) return { cnr: person.name, en: person.name }
  return person.pseudonym ?? { cnr: '', en: '' }
}
