import '../security/silence.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { createMonitoring, type Monitoring } from '../../shared/domain/statistics/monitoring.ts'
import type { Connection } from '../db/connection.ts'
import { createReadHandle } from '../db/handles.ts'
import { readFigureCases } from '../db/lists/figureCases.ts'
import { carryOutExport, throwIfCancelled } from '../session/exportThread.ts'
import type { ThreadInput, ThreadMessage } from '../session/threadMessages.ts'

/** The day whose end the figures show. */
export type FiguresAsked = Readonly<{ at: string }>
/** The figures, fit for publication. */
export type CountedFigures = Readonly<{ figures: Monitoring }>

const request = workerData as FiguresAsked & ThreadInput

// SECURITY: only the key to the case files comes here: what a seal covers, its thread cannot tell.
function count(db: Connection): ThreadMessage<CountedFigures> {
  const monitoring = createMonitoring(request.at)
  for (const cases of readFigureCases(createReadHandle(db))) {
    throwIfCancelled(request)
    for (const one of cases) monitoring.add(one)
  }
  return { kind: 'done', value: { figures: monitoring.figures() } }
}

parentPort?.postMessage(carryOutExport<CountedFigures>(request, count))
