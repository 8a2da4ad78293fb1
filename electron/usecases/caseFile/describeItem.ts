import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import { formatShortDate } from '../../../shared/format/date.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { messageFor } from '../../../shared/text/message.ts'
import { markOf } from './loadCase.ts'
import type { LoadedCase } from './loadedCase.ts'

type Item = Pick<Evidence, 'kind' | 'date'>

/** How the journal calls a person of a file, after its mark: by `wordsForPerson`. */
export function describePerson(file: LoadedCase, person: PersonOpen): Bilingual {
  return afterMark(file, wordsForPerson(file, person))
}

/**
 * A person in the journal: the pseudonym of a sealed one, else the role, with a number where the file has several of it.
 * SECURITY: never a name. Entries stay as they were signed, and whoever lies open today may be put under seal tomorrow.
 */
export function wordsForPerson(file: LoadedCase, { id, role, sex, sealed, pseudonym }: PersonOpen): Bilingual {
  if (sealed === true && pseudonym !== undefined) return pseudonym
  const others = file.records().flatMap(({ open }) => (open.role === role ? [open.id] : []))
  const all = others.includes(id) ? others : [...others, id]
  const number = all.length > 1 ? ` ${String(all.indexOf(id) + 1)}` : ''
  const { cnr, en } = messageFor(`roleOfPerson.${role}.${sex}`)
  return { cnr: `${cnr}${number}`, en: `${en}${number}` }
}

/** How the journal calls an item of evidence: the mark of the file, the kind and the date; a title may hold a name. */
export function describeEvidence(file: LoadedCase, { kind, date }: Item): Bilingual {
  const name = messageFor(`evidenceKind.${kind}`)
  const words = (language: keyof Bilingual) =>
    date === undefined ? name[language] : `${name[language]}, ${formatShortDate(date, language)}`
  return afterMark(file, { cnr: words('cnr'), en: words('en') })
}

/** The same for an item that is in the file; one that is not is called by the mark alone. */
export function describeEvidenceOf(file: LoadedCase, id: string): Bilingual {
  const item = file.evidence().find((one) => one.id === id)
  return item === undefined ? afterMark(file) : describeEvidence(file, item)
}

/** The same for the items of a list: how many; a single one by itself. */
export function describeEvidenceList(file: LoadedCase, items: readonly Item[]): Bilingual {
  const [only, second] = items
  if (only !== undefined && second === undefined) return describeEvidence(file, only)
  return afterMark(file, messageFor('evidenceList', { count: items.length }))
}

function afterMark(file: LoadedCase, ...more: readonly Bilingual[]): Bilingual {
  const mark = markOf(file)
  const words = (language: keyof Bilingual) => [mark, ...more.map((one) => one[language])].join(' · ')
  return { cnr: words('cnr'), en: words('en') }
}
