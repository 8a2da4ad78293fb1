import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { DutyRecord } from '../../../shared/domain/duties/dutyRecord.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import type { Capacity } from '../../../shared/domain/claim/needToKnow.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { NewCorrections } from '../../db/tables/correctionTable.ts'
import type { NewPersonCorrections } from '../../db/tables/personCorrectionTable.ts'
import type { SetStep } from '../../db/tables/nextStepTable.ts'
import type { NewNonCollection } from '../../db/tables/nonCollectionTable.ts'
import type { NewFileChange } from '../../db/tables/fileChangeTable.ts'
import type { NewStep } from '../../db/tables/enforcementTable.ts'
import type { NewStateStep } from '../../db/tables/stateStepTable.ts'
import type { NewAttempt, NewLegalAct } from '../../db/tables/serviceTable.ts'
import type { Removal } from '../../db/tables/remove.ts'
import type { NewEntries } from '../../db/tables/ledgerTable.ts'
import type { NewOrder } from '../../db/tables/orderTable.ts'
import type { CorrectedOutside, NewOutsideDecision } from '../../db/tables/outsideTable.ts'
import type { ReleaseChange } from '../../db/tables/releaseTable.ts'
import type { CaseTables } from '../../db/caseTables.ts'
import type { FileParts } from '../../db/fileMemory.ts'
import type { ChangedPerson } from '../../db/tables/personWrites.ts'

/** What an act changes in a case file, as data; written in this order, which is that of what rests on what. */
export type Change = Readonly<{
  proceedings?: Proceedings
  /** Recorded facts of the proceedings that are corrected by it. */
  corrections?: NewCorrections
  /** What of the file as a whole is no longer as it was. */
  fileChange?: NewFileChange
  /** Claims have come or gone with all that they need: written already, nothing that was read of them stands. */
  moved?: true
  /** The office that holds the file from now on. */
  holder?: string
  /** Whether the file is with another installation from now on, which alone writes in it. */
  away?: boolean
  /** To whom the office of those who make the change assigns the file, by id; to nobody without a person. */
  assignments?: readonly Readonly<{ capacity: Capacity; person?: string }>[]
  /** Who may know nothing of the file from now on, or may again, by id. */
  excluded?: string
  readmitted?: string
  newPerson?: Person
  newPeople?: readonly Person[]
  /** A changed person; the seal stays as it is. */
  person?: ChangedPerson
  people?: readonly ChangedPerson[]
  /** A person put under seal, or whose seal is taken off. */
  resealed?: Person
  /** Recorded facts of a person that are corrected by it. */
  personCorrections?: NewPersonCorrections
  removedPerson?: string
  evidence?: readonly Evidence[]
  removedEvidence?: readonly string[]
  /** A duty before a claim that was done; one recorded by mistake, by its id. */
  duty?: DutyRecord
  struckDuty?: string
  claim?: Readonly<{ claim: Claim; stage: ClaimStage }>
  /** Where claims stand from now on; `returnNote` is what the judge wrote on sending one back. */
  moves?: readonly Readonly<{ claim: string; stage: ClaimStage; returnNote?: string }>[]
  removedClaim?: string
  decision?: Decision
  /** The release of a decision is asked for or answered; the claim whose decision is issued, so that it has none any more. */
  release?: ReleaseChange
  releasedClaim?: string
  order?: NewOrder
  /** A decision made outside the program. */
  outside?: NewOutsideDecision
  /** What was recorded wrongly of one, as it should have been. */
  correctedOutside?: CorrectedOutside
  /** What is entered into the ledger of a claim. */
  ledger?: NewEntries
  /** An attempt to serve an order; one that was wrong, with the reason. */
  attempt?: NewAttempt
  struckAttempt?: Readonly<{ claim: string; id: string; reason: string }>
  /** What the law makes of an issued order. */
  legalActs?: readonly NewLegalAct[]
  /** A step of an enforcement; one that was wrong, with the reason. */
  enforcementStep?: NewStep
  struckStep?: Readonly<{ claim: string; id: string; reason: string }>
  /** A step of a compensation by the State; one that was wrong, with the reason. */
  stateStep?: NewStateStep
  struckStateStep?: Readonly<{ claim: string; id: string; reason: string }>
  /** The next step on an unpaid order, in the place of the one before. */
  nextSteps?: readonly SetStep[]
  /** Why an award is not paid. */
  nonCollection?: NewNonCollection
}>

/**
 * Writes a change that people of `office` make to a file; the caller holds the transaction. Of what was read of the file
 * only what differs is written. What something else rests on stays, as the schema says. Errors: claim.wasReturned, evidence.inUse, evidence.notFound, person.inUse, person.notFound.
 */
export function writeChange(
  cases: CaseTables,
  { id: caseId, parts: before }: Readonly<{ id: string; parts: FileParts }>,
  change: Change,
  office: string,
): Result<true> {
  if (change.proceedings !== undefined) {
    const { holder } = change
    cases.caseFiles.saveProceedings(caseId, change.proceedings, office, {
      known: before.proceedings,
      header: before.header,
      holder,
    })
  }
  if (change.corrections !== undefined) cases.corrections.add(caseId, change.corrections)
  if (change.fileChange !== undefined) cases.fileChanges.add(caseId, change.fileChange)
  writePlace(cases, caseId, change)
  for (const { capacity, person } of change.assignments ?? []) cases.assignments.save(caseId, office, capacity, person)
  if (change.excluded !== undefined) cases.exclusions.add(caseId, change.excluded)
  if (change.readmitted !== undefined) cases.exclusions.remove(caseId, change.readmitted)
  for (const person of listOf(change.newPerson, change.newPeople)) cases.people.add(caseId, person)
  for (const person of listOf(change.person, change.people)) {
    const known = before.records?.find(({ open }) => open.id === person.open.id)
    cases.people.save(caseId, person, known)
  }
  if (change.resealed !== undefined) {
    const { id, sealed } = change.resealed
    cases.people.saveSeal(caseId, change.resealed)
    cases.personCorrections.reseal(caseId, id, sealed === true)
  }
  if (change.personCorrections !== undefined) cases.personCorrections.add(caseId, change.personCorrections)
  for (const item of change.evidence ?? []) cases.evidence.save(caseId, item)
  if (change.duty !== undefined) cases.duties.add(caseId, change.duty)
  if (change.claim !== undefined) {
    const { claim, stage } = change.claim
    const stored = before.claims?.find((one) => one.claim.id === claim.id)
    cases.claims.save(caseId, claim, stage, stored?.claim)
  }
  for (const { claim, stage, returnNote } of change.moves ?? []) {
    cases.claims.move(caseId, claim, stage)
    if (returnNote !== undefined) cases.claims.addReturnNote(caseId, claim, returnNote)
  }
  if (change.decision !== undefined) {
    const { claim } = change.decision
    const stored = before.decisions?.find((one) => one.claim === claim)
    cases.decisions.save(caseId, change.decision, stored)
  }
  writeOrders(cases, caseId, change)
  return writeRemovals(cases, caseId, change)
}

/** Who has the file from now on, and on which installation. */
function writePlace({ caseFiles }: CaseTables, caseId: string, { holder, away }: Change): void {
  if (holder !== undefined) caseFiles.handOver(caseId, holder)
  if (away !== undefined) caseFiles.setAway(caseId, away)
}

/** An order that is issued, what is paid on one, and what happens to it. */
function writeOrders(cases: CaseTables, caseId: string, change: Change): void {
  const {
    release,
    releasedClaim,
    order,
    outside,
    correctedOutside,
    ledger,
    attempt,
    struckAttempt,
    legalActs = [],
    enforcementStep,
    struckStep,
    stateStep,
    struckStateStep,
    nextSteps = [],
    nonCollection,
  } = change
  if (changesPeople(change)) cases.releases.forget(caseId)
  if (release !== undefined) cases.releases.save(caseId, release)
  if (releasedClaim !== undefined) cases.releases.remove(caseId, releasedClaim)
  if (order !== undefined) cases.orders.add(order)
  if (outside !== undefined) cases.outside.add(caseId, outside)
  if (correctedOutside !== undefined) cases.outside.correct(caseId, correctedOutside)
  if (ledger !== undefined) cases.ledger.add(caseId, ledger)
  if (attempt !== undefined) cases.services.add(caseId, attempt)
  if (struckAttempt !== undefined) cases.services.strike(caseId, struckAttempt)
  for (const act of legalActs) cases.services.addAct(caseId, act)
  if (enforcementStep !== undefined) cases.enforcement.add(caseId, enforcementStep)
  if (struckStep !== undefined) cases.enforcement.strike(caseId, struckStep)
  if (stateStep !== undefined) cases.stateSteps.add(caseId, stateStep)
  if (struckStateStep !== undefined) cases.stateSteps.strike(caseId, struckStateStep)
  for (const step of nextSteps) cases.nextSteps.set(caseId, step)
  if (nonCollection !== undefined) cases.nonCollection.add(caseId, nonCollection)
}

function changesPeople(change: Change): boolean {
  const { newPerson, newPeople, person, people, resealed, personCorrections, removedPerson, moved } = change
  return (
    [...listOf(newPerson, newPeople), ...listOf(person, people)].length > 0 ||
    [resealed, personCorrections, removedPerson, moved].some((one) => one !== undefined)
  )
}

function listOf<One>(one: One | undefined, several: readonly One[] = []): readonly One[] {
  return one === undefined ? several : [one, ...several]
}

const REFUSED = {
  claim: { notFound: 'claim.notFound', inUse: 'claim.wasReturned' },
  evidence: { notFound: 'evidence.notFound', inUse: 'evidence.inUse' },
  duty: { notFound: 'duty.notFound', inUse: 'duty.notFound' },
  person: { notFound: 'person.notFound', inUse: 'person.inUse' },
} as const

function writeRemovals(
  cases: CaseTables,
  caseId: string,
  { removedClaim, removedEvidence = [], removedPerson, struckDuty }: Change,
): Result<true> {
  const refusals = [
    struckDuty === undefined ? undefined : removalResult('duty', cases.duties.remove(caseId, struckDuty)),
    removedClaim === undefined ? undefined : removalResult('claim', cases.claims.remove(caseId, removedClaim)),
    ...removedEvidence.map((id) => removalResult('evidence', cases.evidence.remove(caseId, id))),
    removedPerson === undefined ? undefined : removalResult('person', cases.people.remove(caseId, removedPerson)),
  ]
  return refusals.find((refused) => refused !== undefined) ?? success(true)
}

function removalResult(what: keyof typeof REFUSED, removal: Removal): Result<never> | undefined {
  return removal === 'removed' ? undefined : failure(REFUSED[what][removal])
}
