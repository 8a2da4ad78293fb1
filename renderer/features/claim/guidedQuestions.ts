import { findGuidedTopic, GUIDED_ORDER, type GuidedTopic } from '../../../shared/domain/claim/guidedTopics.ts'
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

const OF_CLAIM = /^claims\.\d+\.claim\.?/
const STATEMENTS = ['informedOfRight', 'askedAsWitness', 'joinsProsecution', 'filed', 'filedWith']
const MORE = ['costs', 'measures', 'note']

/** The step in which a field of the claim is typed; a head that is not chosen yet belongs to none. */
export function stepOfField(field: string, heads: readonly Readonly<{ code: string }>[]): GuidedStep | undefined {
  const [name = field, row = ''] = field.split('.')
  if (name !== 'heads') return MORE.includes(name) ? 'more' : STATEMENTS.includes(name) ? 'statements' : 'parties'
  const code = heads[Number(row)]?.code
  return code === undefined ? undefined : findGuidedTopic(code)
}

type Found = Readonly<{ field: string; severity: 'blocker' | 'warning' }>
export type Open = Readonly<{ blockers: number; warnings: number }>

/** How much the gate finds in what each step asks; what it finds elsewhere in the file is not of the claim's questions. */
export function countByStep(
  findings: readonly Found[],
  heads: readonly Readonly<{ code: string }>[],
): Readonly<Partial<Record<GuidedStep, Open>>> {
  const counts: Partial<Record<GuidedStep, Open>> = {}
  for (const { field, severity } of findings) {
    const own = field.replace(OF_CLAIM, '')
    const step = own === field || own === '' ? undefined : stepOfField(own, heads)
    if (step === undefined) continue
    const { blockers, warnings } = counts[step] ?? { blockers: 0, warnings: 0 }
    counts[step] = severity === 'blocker' ? { blockers: blockers + 1, warnings } : { blockers, warnings: warnings + 1 }
  }
  return counts
}
