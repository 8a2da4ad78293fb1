import type { Person } from '../caseFile/person.ts'
import { createLeakSearch, findLeakSpans } from '../privacy/leak.ts'
import { failure, success, type Result } from '../result/result.ts'
import { findPseudonyms } from './checkWrittenFacts.ts'
import { findWrittenFacts } from './writtenFacts.ts'

/** The file in which words were written: whoever is in it, and its marks. */
export type WrittenIn = Readonly<{ people: readonly Person[]; marks: readonly string[] }>

/**
 * That texts which go into other files are words of no case: they name nobody who is in the file they were written in, protected or
 * not, in any spelling, nor its marks, and hold no amount, whole day or pseudonym. Errors: clause.namesPerson, clause.namesMark,
 * clause.factTyped (written), clause.pseudonymTyped (written). Source: ZKP 121–122 (sealed data).
 */
export function checkOfNoCase(
  texts: readonly Readonly<{ field: string; written: string }>[],
  { people, marks }: WrittenIn,
): Result<true> {
  const search = createLeakSearch(people)
  for (const { field, written } of texts) {
    if (findLeakSpans(written, search).length > 0) return failure('clause.namesPerson', field)
    if (marks.some((mark) => mark !== '' && written.includes(mark))) return failure('clause.namesMark', field)
    const [fact] = findWrittenFacts(written)
    if (fact !== undefined) return failure('clause.factTyped', field, { written: fact.written })
    const [pseudonym] = findPseudonyms(written)
    if (pseudonym !== undefined) return failure('clause.pseudonymTyped', field, { written: pseudonym.written })
  }
  return success(true)
}
