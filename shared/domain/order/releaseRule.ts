import { failure, success, type Result } from '../result/result.ts'

/** How a proposal stands that an office issue by release alone, or do so no more. */
export const RELEASE_RULE_STATES = ['proposed', 'confirmed', 'refused'] as const
/** One of `RELEASE_RULE_STATES`. */
export type ReleaseRuleState = (typeof RELEASE_RULE_STATES)[number]

type Standing = Readonly<{ state: ReleaseRuleState; proposedBy: string }>

/**
 * Whether a change of the rule may be proposed: there is no other proposal, and it would change something. Errors:
 * release.ruleWaits, release.ruleSame. Source: own rule of the office.
 */
export function checkProposing(
  wanted: boolean,
  { isRequired, isWaiting }: Readonly<{ isRequired: boolean; isWaiting: boolean }>,
): Result<true> {
  if (isWaiting) return failure('release.ruleWaits')
  return wanted === isRequired ? failure('release.ruleSame') : success(true)
}

/**
 * Whether a person, by id, may put a proposal in force: somebody else than who has proposed it (four eyes). Errors:
 * release.ruleDecided, release.otherPerson. Source: own rule of the office.
 */
export function checkConfirmingRule({ state, proposedBy }: Standing, person: string): Result<true> {
  if (state !== 'proposed') return failure('release.ruleDecided')
  return proposedBy === person ? failure('release.otherPerson') : success(true)
}

/** Whether a proposal can be refused; whoever made it takes it back so. Error: release.ruleDecided. Source: own rule of the office. */
export function checkRefusingRule({ state }: Standing): Result<true> {
  return state === 'proposed' ? success(true) : failure('release.ruleDecided')
}
