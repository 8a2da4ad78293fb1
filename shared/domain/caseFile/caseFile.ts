import type { ClaimStage } from '../claim/stages.ts'
import type { DutyRecord } from '../duties/dutyRecord.ts'
import type { Claim } from './claim.ts'
import type { ClaimActRecord } from './claimActRecord.ts'
import type { Decision } from './decision.ts'
import type { EnforcementStep } from './enforcement.ts'
import type { Evidence } from './evidence.ts'
import type { LedgerAct } from './ledgerAct.ts'
import type { NonCollection } from './nonCollection.ts'
import type { Payment } from './payment.ts'
import type { Person } from './person.ts'
import type { Proceedings } from './proceedings.ts'
import type { StateStep } from './stateCompensation.ts'
import type { Service } from './service.ts'

/** A property claim with everything that happened to it; what has not happened is absent or an empty list. */
export type ClaimFile = Readonly<{
  claim: Claim
  /** Where the claim stands; absent in a file that comes from outside. */
  stage?: ClaimStage | undefined
  decision?: Decision | undefined
  acts: readonly ClaimActRecord[]
  services: readonly Service[]
  payments: readonly Payment[]
  /** What else stands in the ledger of the award. */
  ledgerActs?: readonly LedgerAct[] | undefined
  /** What happened in the enforcement of the award, in the order in which it was recorded. */
  enforcement?: readonly EnforcementStep[] | undefined
  /** Why the award was not paid, in the order in which it was recorded: the last counts. */
  nonCollection?: readonly NonCollection[] | undefined
  /** What the State was asked for, decided and paid, in the order in which it was recorded. */
  stateSteps?: readonly StateStep[] | undefined
}>

/** A whole case file: the criminal proceedings, the people in them, the evidence, and the claims made in them. */
export type CaseFile = Readonly<{
  proceedings: Proceedings
  people: readonly Person[]
  evidence: readonly Evidence[]
  claims: readonly ClaimFile[]
  /** Duties before a claim that were done; absent where none is recorded. */
  duties?: readonly DutyRecord[]
}>

/** The claim of that id with what happened to it; of two with one id the first counts. */
export function claimFileOf(file: Pick<CaseFile, 'claims'>, claimId: string): ClaimFile | undefined {
  return file.claims.find(({ claim }) => claim.id === claimId)
}
