import type { WorkItem } from '../../../shared/contract/today.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { isDuty } from '../../../shared/domain/claim/work.ts'
import type { Route } from '../../api/navigation.ts'
import { keyOfDuty } from '../../parts/keyOfDuty.ts'

/** The screen on which a piece of work is done: that very duty, that claim, its decision, that very order at the printer, or its service. */
export function routeOfWork({ task, caseId, claim, person, order }: WorkItem): Route {
  if (task === 'print') return { screen: 'print', ...(order === undefined ? {} : { order }) }
  if (isDuty(task)) return { screen: 'caseFile', caseId, tab: 'hearings', item: keyOfDuty({ kind: task, person }) }
  if (task === 'nextStep' || STAGES[task].decided) return { screen: 'caseFile', caseId, tab: 'collection' }
  // What has arrived is entered in the register on the claim; from then on the court works on its decision.
  const isDecided = STAGES[task].organ === 'court' && task !== 'forwarded'
  return {
    screen: 'caseFile',
    caseId,
    tab: isDecided ? 'decisions' : 'claims',
    ...(claim === undefined ? {} : { item: claim }),
  }
}

/** The field one stands on there: a duty is recorded at once. */
export function fieldOfWork({ task }: WorkItem): string | undefined {
  return isDuty(task) ? 'date' : undefined
}

/** A piece of work by what it is of: the same while it waits, another for each claim, person and order. */
export function keyOfWork({ task, caseId, claim, person, order }: WorkItem): string {
  return [task, caseId, claim ?? person ?? '', order ?? ''].join(' ')
}
