import type { Role } from '../../../shared/domain/staff/roles.ts'
import type { WorkItem } from '../../../shared/contract/today.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'

type Task = Pick<WorkItem, 'task' | 'why' | 'opens'> & Readonly<{ role: Role }>

/** What each stage asks of whom: keys under `today.task.` and `today.why.`. */
const TASKS: Readonly<Partial<Record<ClaimStage, Task>>> = {
  draft: { role: 'prosecutor', task: 'completeClaim', why: 'claimIsDraft', opens: 'claim' },
  ready: { role: 'prosecutor', task: 'forwardClaim', why: 'claimIsReady', opens: 'claim' },
  returned: { role: 'prosecutor', task: 'answerReturn', why: 'returnedWithNote', opens: 'claim' },
  forwarded: { role: 'clerk', task: 'registerClaim', why: 'claimArrived', opens: 'caseFile' },
  registered: { role: 'judge', task: 'reviewClaim', why: 'claimRegistered', opens: 'decision' },
  inReview: { role: 'judge', task: 'decideClaim', why: 'reviewStarted', opens: 'decision' },
  decided: { role: 'judge', task: 'issueOrder', why: 'decisionComplete', opens: 'decision' },
  issued: { role: 'clerk', task: 'printOrder', why: 'orderIssued', opens: 'print' },
}

/** The piece of work a claim is for a person of these roles; nothing where it waits for someone else. */
export function taskAt(
  stage: ClaimStage,
  roles: readonly Role[],
  isUnprinted: boolean,
): Omit<Task, 'role'> | undefined {
  const found = TASKS[stage]
  if (found === undefined || !roles.includes(found.role)) return undefined
  if (stage === 'issued' && !isUnprinted) return undefined
  const { role: _role, ...task } = found
  return task
}
