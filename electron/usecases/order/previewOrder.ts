import type { Input, Output } from '../../../shared/contract/channels.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { findReadable } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import { withDecision } from '../decision/deciding.ts'
import type { QueryContext } from '../context.ts'
import { leakingRows } from './checkLeaks.ts'

/** Totals, faults and the wording of an order for a decision as it is typed. */
export function previewOrder(
  context: QueryContext,
  { caseId, decision }: Input<'order.preview'>,
): Result<Output<'order.preview'>> {
  const file = findReadable(context, caseId)
  if (!file.ok) return file
  if (file.value.custody !== context.person.office) return failure('caseFile.notInCustody')
  const stored = assembleCase(context.cases, file.value)
  if (!stored.claims.some(({ id }) => id === decision.claim)) return failure('claim.notFound')
  const form = withDecision(context, stored, decision)
  const { problems, valid, ...totals } = judgeDecision(form, decision.claim)
  const composed = context.services.composeOrder(form, decision.claim)
  const rows = composed.ok ? composed.value.rows : []
  const refused = composed.ok ? [] : [blocker(composed.error.code, 'decision', '')]
  const leaks = leakingRows(form, rows).map((index) =>
    blocker('order.identityLeak', `rows.${String(index)}`, 'ZKP 121–122'),
  )
  // The faults of the decision say what is missing; only where they are silent must the paper speak for itself.
  const unexplained = valid ? refused : []
  return success({ totals, findings: [...problems, ...unexplained, ...leaks], rows: [...rows] })
}

function blocker(code: string, field: string, article: string): Output<'order.preview'>['findings'][number] {
  return { code, severity: 'blocker', field, article, params: {} }
}
