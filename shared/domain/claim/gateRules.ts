import rules from '../../../resources/legal/gate.json' with { type: 'json' }
import type { HeadCode } from '../caseFile/headCodes.ts'

/** Parameters of the gate as data (resources/legal/gate.json): ages, spans in days, lists of head codes, words. */
export const GATE_RULES = rules

/** The head codes a rule of the gate speaks of. */
export function headsUnder(
  rule:
    | 'periodRequired'
    | 'boundToOffence'
    | 'needsDeceased'
    | 'objectRequired'
    | 'amountOptional'
    | 'rightRequired'
    | 'descriptionRequired',
): (code: HeadCode) => boolean {
  const codes: ReadonlySet<string> = new Set(rules[rule])
  return (code) => codes.has(code)
}
