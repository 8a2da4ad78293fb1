import { rowOf } from '../../../shared/domain/claim/mayAct.ts'
import { isExcluded, mayKnow } from '../../../shared/domain/claim/needToKnow.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'

/** The colleagues of the own office who may follow an order of a file: their role does what the step asks, and they read the file. */
export function listKeepers({ colleagues, isActive, person }: CaseContext, file: LoadedCase): readonly Account[] {
  const { by } = rowOf('completeStep')
  const owner = file.assignee('owner')
  return colleagues().filter(
    (one) =>
      one.office === person.office &&
      isActive(one.id) &&
      one.roles.some((role) => by.includes(role)) &&
      !isExcluded(one, file.excluded) &&
      mayKnow({ ...one, standsInFor: [] }, owner),
  )
}
