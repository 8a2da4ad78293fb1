import type { DeadlineChangeView } from '../../../shared/contract/caseFile.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { countCaseDeadlines } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { compareDeadlines, mayMoveDeadlines } from '../../../shared/domain/deadlines/compareDeadlines.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { CommandContext } from '../context.ts'
import type { LoadedCase } from './loadCase.ts'

/** The limits that the change moves. */
export function findMoved(
  file: LoadedCase,
  proceedings: Proceedings,
  { cases }: CommandContext,
): readonly DeadlineChangeView[] {
  if (!mayMoveDeadlines(file.proceedings(), proceedings)) return []
  const judged = file.judged()
  const then = cases.closedDays.ofOffice(file.place.court)
  const now = proceedings.court === file.place.court ? then : cases.closedDays.ofOffice(proceedings.court)
  const moved = compareDeadlines(countCaseDeadlines(judged, then), countCaseDeadlines({ ...judged, proceedings }, now))
  return moved.map(({ deadline: { rule, person }, ...days }) => ({
    name: messageFor(`deadline.name.${rule}`),
    ...(person === undefined ? {} : { person }),
    ...days,
  }))
}
