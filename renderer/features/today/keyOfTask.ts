import type { WorkItem } from '../../../shared/contract/today.ts'
import { keyIn, type MessageKey } from '../../../shared/text/messageKey.ts'

/** What a piece of work asks for in words: of a step on an unpaid order the step itself. */
export function keyOfTask({ task, step }: WorkItem): MessageKey {
  return step === undefined ? keyIn('today.task', task) : keyIn('radar.kind', step)
}
