import { z } from 'zod'
import { explainedWarning } from '../../../shared/contract/order.ts'
import type { Aftermath } from '../../../shared/domain/claim/acts.ts'
import type { ExplainedWarning } from '../../../shared/domain/decision/explainedWarnings.ts'

/** How the journal tells of the warnings that an order was issued with: each by its reason. */
export function warningEntries(
  warnings: readonly ExplainedWarning[],
): readonly Readonly<{ act: Aftermath; reason: string }>[] {
  return warnings.map(({ reason }) => ({ act: 'caseFile.warningExplained', reason }))
}

const frozen = z.object({ warnings: z.array(explainedWarning).optional() })

/** What stands of them in the snapshot of an order; undefined where there were none, or the snapshot does not open. */
export function readIssuedWarnings(snapshot: string | undefined): z.infer<typeof frozen>['warnings'] {
  const warnings = snapshot === undefined ? [] : frozen.parse(JSON.parse(snapshot)).warnings
  return warnings?.length === 0 ? undefined : warnings
}
