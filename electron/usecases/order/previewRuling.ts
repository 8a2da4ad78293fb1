import type { Input, Output } from '../../../shared/contract/channels.ts'
import { sumDecision } from '../../../shared/domain/decision/totals.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { findClaim } from '../claim/act.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { QueryContext } from '../context.ts'
import { prepareRuling, wordsOf } from './prepareRuling.ts'

/** A ruling as it would be, and what is awarded before and after it: at the court, where it is written. */
export function previewRuling(context: QueryContext, input: Input<'ruling.preview'>): Result<Output<'ruling.preview'>> {
  const file = loadCase(context, input.caseId)
  if (!file.ok) return file
  if (file.value.place.court !== context.person.office) return failure('caseFile.notInCustody')
  const stored = findClaim(file.value, input.claim)
  if (!stored.ok) return stored
  const prepared = prepareRuling(context, file.value, stored.value, input.ruling)
  if (!prepared.ok) return prepared
  const rows = wordsOf(prepared.value)
  if (!rows.ok) return rows
  const { order, after } = prepared.value
  const { claim } = stored.value
  return success({
    rows: [...rows.value],
    beforeCents: sumDecision(claim, order.decision).awardedCents,
    afterCents: sumDecision(claim, after).awardedCents,
  })
}
