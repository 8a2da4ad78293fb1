import { z } from 'zod'
import { enforcementStep, type EnforcementKind } from '../caseFile/enforcement.ts'
import { failure, success, type Result } from '../result/result.ts'
import { followProceedings } from './proceedings.ts'
import { nextKinds, type ProceedingState } from './proceedingState.ts'
import { checkParts, STEP_PARTS } from './stepParts.ts'

/** What the rule `enforcement` takes: the steps on one award in the order in which they were recorded. */
export const enforcementInput = z.strictObject({ steps: z.array(enforcementStep).max(1_000) })

type Answer = Readonly<{
  proceedings: readonly (ProceedingState & Readonly<{ motion: string; next: readonly EnforcementKind[] }>)[]
}>

/** How each enforcement stands and what may follow. Errors: of `checkParts` and `followProceedings`, enforcement.idTwice. */
export function answerEnforcement({ steps }: z.infer<typeof enforcementInput>): Result<Answer> {
  const taken = new Set<string>()
  for (const [index, step] of steps.entries()) {
    if (taken.has(step.id)) return failure('enforcement.idTwice', `steps.${index}.id`)
    taken.add(step.id)
    const whole = checkParts(step, STEP_PARTS[step.kind])
    if (!whole.ok) return failure(whole.error.code, `steps.${index}.${whole.error.field ?? ''}`)
  }
  const found = followProceedings(steps)
  if (!found.ok) return found
  return success({
    proceedings: found.value.map(({ motion, state }) => ({ motion: motion.id, ...state, next: nextKinds(state) })),
  })
}
