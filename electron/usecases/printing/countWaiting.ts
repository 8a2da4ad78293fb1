import type { Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { sightOf } from '../caseFile/sightOf.ts'
import type { QueryContext } from '../context.ts'
import { listOthersBatches } from './othersBatches.ts'

/** Papers that were made and never printed, and what others have begun to print and not finished: for those who print. */
export function countWaiting(context: QueryContext): Result<Output<'print.waiting'>> {
  const papers = context.lists.printWaiting.count(context.person.office, sightOf(context))
  const others = listOthersBatches(context)
  return others.ok ? success({ papers, batches: others.value.length }) : others
}
