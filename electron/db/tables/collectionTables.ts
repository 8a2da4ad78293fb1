import type { ReadHandle, WriteHandle } from '../handles.ts'
import type { CaseChanges } from './caseChanges.ts'
import { createEnforcementReads, createEnforcementWrites } from './enforcementTable.ts'
import { createNextStepReads, createNextStepWrites } from './nextStepTable.ts'
import { createNonCollectionReads, createNonCollectionWrites } from './nonCollectionTable.ts'
import { createServiceReads, createServiceWrites } from './serviceTable.ts'
import { createStateStepReads, createStateStepWrites } from './stateStepTable.ts'

/** What follows on a decision, from its service to the last cent. */
export function createCollectionReads(db: ReadHandle) {
  return {
    services: createServiceReads(db),
    enforcement: createEnforcementReads(db),
    stateSteps: createStateStepReads(db),
    nextSteps: createNextStepReads(db),
    nonCollection: createNonCollectionReads(db),
  }
}

export function createCollectionTables(
  db: WriteHandle,
  reads: ReturnType<typeof createCollectionReads>,
  changed: CaseChanges,
) {
  return {
    services: { ...reads.services, ...createServiceWrites(db, changed) },
    enforcement: { ...reads.enforcement, ...createEnforcementWrites(db) },
    stateSteps: { ...reads.stateSteps, ...createStateStepWrites(db) },
    nextSteps: { ...reads.nextSteps, ...createNextStepWrites(db, changed) },
    nonCollection: { ...reads.nonCollection, ...createNonCollectionWrites(db) },
  }
}
