import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { OwnPaper } from '../../../shared/contract/shared.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OwnPaperRow } from '../../db/lists/ownPapers.ts'
import { findCase, markOf } from '../caseFile/loadCase.ts'
import type { QueryContext } from '../context.ts'
import { stateAt } from './listPapers.ts'

const PAGE = 50

/**
 * The papers that the signed-in coordinator has made: of those that no longer open, that they were made. Of a file from
 * which that one is excluded nothing is told.
 */
export function listOwnPapers(
  context: QueryContext,
  { after }: Input<'shared.papers'>,
): Result<Output<'shared.papers'>> {
  const { person, today } = context
  const { rows, ...next } = context.lists.ownPapers.page({ maker: person.id, today, after, limit: PAGE })
  return success({ papers: rows.flatMap((row) => lineOf(context, row)), ...next })
}

function lineOf(context: QueryContext, row: OwnPaperRow): readonly OwnPaper[] {
  const file = findCase(context, row.caseId)
  if (!file.ok) return []
  const { id, kind, number, madeAt, place, caseId, injured, isOpen } = row
  return [
    {
      id,
      kind,
      ...(number === null ? {} : { number }),
      madeAt,
      state: stateAt(place),
      caseId: caseIdForm.parse(caseId),
      mark: markOf(file.value),
      isOpen: isOpen === 1,
      ...(isOpen === 1 && injured !== null ? { person: injured } : {}),
    },
  ]
}
