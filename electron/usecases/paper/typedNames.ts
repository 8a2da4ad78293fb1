import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { createTypedSearch } from '../../../shared/domain/privacy/typedNames.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'

type Typed = Readonly<{ field: string; text: string | undefined }>
type People = Readonly<{ people: readonly Person[]; named?: ReadonlySet<string> | undefined }>

/**
 * That nothing typed shows a protected person, but for those who may be named; else the pseudonym to write instead is
 * offered. Errors: paper.nameTyped (of somebody with a pseudonym), paper.identityLeak.
 */
export function checkTyped(typed: readonly Typed[], { people, named }: People): Result<true> {
  const search = createTypedSearch(people, named)
  for (const { field, text = '' } of typed) {
    const [first] = search(text)
    if (first === undefined) continue
    const { pseudonym } = first
    return pseudonym === undefined
      ? failure('paper.identityLeak', field)
      : failure('paper.nameTyped', field, { pseudonym: pseudonym.cnr, inEnglish: pseudonym.en })
  }
  return success(true)
}
