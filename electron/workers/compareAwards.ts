import '../security/silence.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { compareAwards, type ComparedAwards } from '../../shared/domain/decision/comparableAwards.ts'
import type { Connection } from '../db/connection.ts'
import { createReadHandle } from '../db/handles.ts'
import { readAwardSubject, readEarlierAwards } from '../db/lists/earlierAwards.ts'
import { carryOutExport } from '../session/exportThread.ts'
import type { ThreadInput, ThreadMessage } from '../session/threadMessages.ts'

/** The claim at hand, and the head of damage under which earlier awards are looked for. */
export type AwardsAsked = Readonly<{ caseId: string; claim: string; code: string }>
export type AwardsFound = Readonly<{ cells: readonly ComparedAwards[] }>

const request = workerData as AwardsAsked & ThreadInput

// SECURITY: only the key to the case files comes here: what a seal covers, its thread cannot tell.
function compare(db: Connection): ThreadMessage<AwardsFound> {
  const handle = createReadHandle(db)
  const { caseId, claim, code } = request
  const own = readAwardSubject(handle, { caseId, claim }) ?? { age: 'unknown', forms: [] }
  return { kind: 'done', value: { cells: compareAwards(readEarlierAwards(handle, { caseId, code }), own) } }
}

parentPort?.postMessage(carryOutExport<AwardsFound>(request, compare))
