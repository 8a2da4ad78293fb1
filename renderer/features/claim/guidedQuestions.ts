import { GUIDED_ORDER, type GuidedTopic } from '../../../shared/domain/claim/guidedTopics.ts'
import { useTyped } from '../../forms/formContext.ts'
import type { TypedHead } from '../../forms/head.ts'

/** A group of questions: who and what was said, the heads by what they are about, and what few claims hold besides. */
export type GuidedStep = 'parties' | 'statements' | GuidedTopic | 'more'

/** The groups in the order in which they are asked. */
export const GUIDED_STEPS: readonly GuidedStep[] = ['parties', 'statements', ...GUIDED_ORDER, 'more']

/** The heads of some codes, with their places in the list. */
export function useHeadsOf(codes: readonly string[]): readonly Readonly<{ row: TypedHead; index: number }>[] {
  const heads = useTyped('heads') as readonly TypedHead[]
  return heads.flatMap((row, index) => (codes.includes(row.code) ? [{ row, index }] : []))
}
