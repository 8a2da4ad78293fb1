import type { Alike } from '../../../shared/contract/search.ts'
import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import type { QueryContext } from '../context.ts'
import { findAlike } from '../search/alike.ts'

/** Judges, attorneys and experts are in many files. */
const ROLES: readonly PersonRole[] = ['injuredParty', 'defendant']
const SHOWN = 10

/** Files of the same case and people of the same name that the person may know of; undefined where all are known. */
export function findAlikeToImport(
  context: QueryContext,
  form: NaknadaCase,
  known: readonly string[],
): Alike | undefined {
  const { courtMark, prosecutionMark } = form.case
  const marks = [courtMark, prosecutionMark].filter((mark) => mark !== undefined)
  const names = form.people.filter(({ role }) => ROLES.includes(role)).map(({ name }) => name)
  const found = [{ marks }, ...[...new Set(names)].map((name) => ({ name }))].flatMap((asked) => {
    const alike = findAlike(context, asked)
    return alike.ok ? [alike.value] : []
  })
  const isNew = (id: string) => !known.includes(id)
  const files = found.flatMap((one) => one.files).filter(({ id }) => isNew(id))
  const people = found.flatMap((one) => one.people).filter(({ caseId }) => isNew(caseId))
  if (files.length + people.length === 0) return undefined
  const once = new Map(people.map((one) => [`${one.caseId} ${one.subject}`, one]))
  return { files: files.slice(0, SHOWN), people: [...once.values()].slice(0, SHOWN) }
}
