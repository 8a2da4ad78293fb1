import rules from '../../../resources/legal/gate.json' with { type: 'json' }
import type { CalendarDate } from '../../time/calendarDate.ts'
import { isInForce, type Validity } from '../../time/validity.ts'
import type { HeadCode } from '../caseFile/headCodes.ts'

/**
 * Parameters of the gate as data (resources/legal/gate.json): lists of head codes, words, counts. They are the program's
 * own and change with it; what a law can change by itself, as an age, stands there by validity.
 */
export const GATE_RULES: Omit<typeof rules, 'ages'> = rules

/** One version of an age: whole years, the law that says it, and while it says so. */
type AgeVersion = Validity & Readonly<{ years: number }>
/** Majority; the age from which an injured party acts without a representative (ZKP 63). */
export type AgeRule = keyof typeof rules.ages

/** The age of a rule in whole years as the law of a day has it; today's without a day. */
export function ageUnder(
  rule: AgeRule,
  on: CalendarDate | undefined,
  ages: Readonly<Record<AgeRule, readonly AgeVersion[]>> = rules.ages,
): number {
  const versions = ages[rule]
  const inForce = on === undefined ? undefined : versions.findLast((version) => isInForce(version, on))
  const found = inForce ?? (on === undefined ? versions.at(-1) : versions[0])
  if (found === undefined) throw new RangeError('an age without a version')
  return found.years
}

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
