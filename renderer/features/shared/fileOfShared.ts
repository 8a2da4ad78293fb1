import type { SharedPerson } from '../../../shared/contract/shared.ts'
import type { PaperFile } from '../../forms/papers/paperFile.ts'

/** The file of a person as the forms of papers take it: to a coordinator it is that person alone. */
export function fileOfShared({ caseId, revision, person, role, label }: SharedPerson): PaperFile {
  return { id: caseId, revision, people: [{ id: person, role, label }], shared: person }
}
