import {
  agreeInstalments,
  giveUpDebt,
  reopenDebt,
  resumeCollection,
  reverseEntry,
  settleDebt,
  writeOffDebt,
} from '../usecases/collection/collectionActs.ts'
import { lookAtCollection } from '../usecases/collection/lookAtCollection.ts'
import { readBankStatement } from '../usecases/collection/readStatement.ts'
import { recordPayment } from '../usecases/collection/recordPayment.ts'
import { lookAtState } from '../usecases/stateCompensation/lookAtState.ts'
import { applyToState, recordStateStep } from '../usecases/stateCompensation/stateActs.ts'
import { strikeStateStep } from '../usecases/stateCompensation/strikeStateStep.ts'
import { fileEnforcement, recordEnforcement } from '../usecases/enforcement/enforcementActs.ts'
import { lookAtEnforcement } from '../usecases/enforcement/lookAtEnforcement.ts'
import { strikeEnforcement } from '../usecases/enforcement/strikeEnforcement.ts'
import { listUnpaid } from '../usecases/radar/listUnpaid.ts'
import { lookAtSteps } from '../usecases/radar/lookAtSteps.ts'
import { completeStep, handStepOver, postponeStep } from '../usecases/radar/stepActs.ts'

/** What answers the calls on the way from a decision to the money: ledger, enforcement, the State, the next step. */
export const collectionHandlers = {
  'collection.look': lookAtCollection,
  'collection.recordPayment': recordPayment,
  'collection.reverse': reverseEntry,
  'collection.writeOff': writeOffDebt,
  'collection.agreeInstalments': agreeInstalments,
  'collection.settle': settleDebt,
  'collection.reopen': reopenDebt,
  'collection.giveUp': giveUpDebt,
  'collection.resume': resumeCollection,
  'statement.read': readBankStatement,
  'stateCompensation.look': lookAtState,
  'stateCompensation.apply': applyToState,
  'stateCompensation.record': recordStateStep,
  'stateCompensation.strike': strikeStateStep,
  'enforcement.look': lookAtEnforcement,
  'enforcement.file': fileEnforcement,
  'enforcement.record': recordEnforcement,
  'enforcement.strike': strikeEnforcement,
  'step.look': lookAtSteps,
  'step.list': listUnpaid,
  'step.postpone': postponeStep,
  'step.complete': completeStep,
  'step.handOver': handStepOver,
} as const
