import type { WorkItem } from '../../../shared/contract/today.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import type { Route } from '../../api/navigation.ts'

/** The screen on which a piece of work is done: that very claim, its decision, or that very order at the printer. */
export function routeOfWork({ task, caseId, claim, order }: WorkItem): Route {
  if (task === 'print') return { screen: 'print', ...(order === undefined ? {} : { order }) }
  // What has arrived is entered in the register on the claim; from then on the court works on its decision.
  const isDecided = STAGES[task].organ === 'court' && task !== 'forwarded'
  return { screen: 'caseFile', caseId, tab: isDecided ? 'decisions' : 'claims', item: claim }
}

/** A piece of work by what it is of: the same while it waits, another for each claim and order. */
export function keyOfWork({ task, caseId, claim, order }: WorkItem): string {
  return [task, caseId, claim, order ?? ''].join(' ')
}
