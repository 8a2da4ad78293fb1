import { isOrder, type ClaimActRecord } from '../../../shared/domain/caseFile/claimActRecord.ts'
import type { ClaimFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { servicesFrom } from '../../../shared/domain/caseFile/service.ts'
import type { StoredStep } from '../../db/tables/enforcementTable.ts'
import type { StoredNonCollection } from '../../db/tables/nonCollectionTable.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { StoredOutsideDecision } from '../../db/tables/outsideTable.ts'
import type { StoredStateStep } from '../../db/tables/stateStepTable.ts'
import type { StoredAttempt, StoredLegalAct } from '../../db/tables/serviceTable.ts'

/** What happened to the orders of a file, read when it is asked for. */
type AfterIssue = Readonly<{
  orders(): readonly OrderSummary[]
  outside(): readonly StoredOutsideDecision[]
  attempts(): readonly StoredAttempt[]
  legalActs(): readonly StoredLegalAct[]
  enforcement(): readonly StoredStep[]
  nonCollection(): readonly StoredNonCollection[]
  stateSteps(): readonly StoredStateStep[]
}>

/** Claims with what happened to them; attempts at service, steps of enforcement and of the State that were struck count for nothing. */
export function assembleClaims(
  claims: readonly StoredClaim[],
  decisions: readonly Decision[],
  after: AfterIssue,
): readonly ClaimFile[] {
  const [orders, outside, attempts] = [after.orders(), after.outside(), after.attempts()]
  const legalActs = after.legalActs()
  const enforcement = after.enforcement().filter(({ struck }) => struck === undefined)
  const nonCollection = after.nonCollection()
  const stateSteps = after.stateSteps().filter(({ struck }) => struck === undefined)
  return claims.map(({ claim, stage, payments, ledgerActs }) => ({
    claim,
    stage,
    decision: decisions.find((decision) => decision.claim === claim.id),
    acts: [
      ...orders
        .filter(({ claimId, kind }) => claimId === claim.id && isOrder(kind))
        .map(({ kind, ordinal, issued, number }) => ({ act: kind, ordinal, date: issued, number })),
      ...outside.filter(({ claimId }) => claimId === claim.id).map(outsideRecord),
      ...legalActs
        .filter(({ claimId }) => claimId === claim.id)
        .map(({ record }) => withNumber(record, claim.id, orders)),
    ],
    services: servicesFrom(
      attempts.flatMap(({ claimId, attempt, struck }) =>
        claimId === claim.id && struck === undefined ? [attempt] : [],
      ),
    ),
    payments,
    ...(ledgerActs.length === 0 ? {} : { ledgerActs }),
    ...reasonsOn(claim.id, nonCollection),
    ...(isOn(claim.id, enforcement) ? { enforcement: stepsOn(claim.id, enforcement) } : {}),
    ...(isOn(claim.id, stateSteps) ? { stateSteps: stepsOn(claim.id, stateSteps) } : {}),
  }))
}

/** A ruling bears the number of its paper. */
function withNumber(record: ClaimActRecord, claim: string, orders: readonly OrderSummary[]): ClaimActRecord {
  const paper = orders.find(
    ({ claimId, kind, ordinal }) => claimId === claim && kind === record.act && ordinal === record.ordinal,
  )
  return paper === undefined ? record : { ...record, number: paper.number }
}

type OnClaim<Step> = Readonly<{ claimId: string; step: Step }>

function isOn(claim: string, all: readonly OnClaim<unknown>[]): boolean {
  return all.some(({ claimId }) => claimId === claim)
}

function stepsOn<Step>(claim: string, all: readonly OnClaim<Step>[]): readonly Step[] {
  return all.flatMap(({ claimId, step }) => (claimId === claim ? [step] : []))
}

function reasonsOn(claim: string, all: readonly StoredNonCollection[]): Pick<ClaimFile, 'nonCollection'> {
  const nonCollection = all.flatMap(({ claimId, entry }) => (claimId === claim ? [entry] : []))
  return nonCollection.length === 0 ? {} : { nonCollection }
}

function outsideRecord({ ordinal, date, court, mark, evidence }: StoredOutsideDecision): ClaimActRecord {
  return {
    act: 'recordDecision',
    ordinal,
    date,
    court,
    mark,
    ...(evidence === undefined ? {} : { evidence }),
  }
}
