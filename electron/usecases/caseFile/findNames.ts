import type { Input, Output } from '../../../shared/contract/channels.ts'
import { MOST_CHARACTERS } from '../../../shared/contract/names.ts'
import { hasFile } from '../../../shared/domain/claim/needToKnow.ts'
import { createTypedSearch } from '../../../shared/domain/privacy/typedNames.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { QueryContext } from '../context.ts'
import { loadCase } from './loadCase.ts'
import type { LoadedCase } from './loadedCase.ts'
import { readerOf } from './sightOf.ts'

/** Where in typed texts the protected people of a file can be told, for whoever may match them. */
export function findNames(context: QueryContext, { caseId, texts }: Input<'names.find'>): Result<Output<'names.find'>> {
  if (texts.reduce((sum, { length }) => sum + length, 0) > MOST_CHARACTERS) return failure('input.tooLarge', 'texts')
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  if (!mayMatch(context, file.value)) return success(texts.map(() => []))
  const search = searchIn(context, file.value)
  return success(texts.map((text) => [...search(text)]))
}

type Kept = Readonly<{ caseId: string; revision: number; search: ReturnType<typeof createTypedSearch> }>
/** By the reader of a session, that ends with it: what was made for the file somebody types in. */
const kept = new WeakMap<QueryContext['cases'], Kept>()

/** Opens the seals once for a file as it stands, and not at each pause of typing. */
function searchIn({ cases }: QueryContext, { id, revision, people }: LoadedCase): Kept['search'] {
  const found = kept.get(cases)
  if (found?.caseId === id && found.revision === revision) return found.search
  const search = createTypedSearch(people())
  kept.set(cases, { caseId: id, revision, search })
  return search
}

/**
 * SECURITY: found only for one who has the file, or stands in for who has it, and may open identities: for all others the
 * answer would tell that a guess is right.
 */
function mayMatch(context: QueryContext, { assignee, records }: LoadedCase): boolean {
  const isSealed = records().some(({ open }) => open.sealed === true)
  return isSealed && context.mayReveal && hasFile(readerOf(context), assignee('owner'), assignee('clerk'))
}
