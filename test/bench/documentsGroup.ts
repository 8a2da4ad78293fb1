// Many orders in a row: how long a hundred take, and whether a thousand leave anything behind in memory.
import case01 from '../../resources/training/cases/case-01.json' with { type: 'json' }
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { naknadaCase } from '../../shared/domain/caseFile/caseFile.ts'
import { report, row, timed } from './rows.ts'

const BATCH = 100
const MANY = 1_000
const caseFile = naknadaCase.parse(case01)

async function orders(from: number, count: number): Promise<void> {
  for (let number = from; number < from + count; number += 1) {
    const order = { number: `${String(number)}/26`, issued: '2026-06-15' }
    await renderDocument({ template: 'compensation-order', caseFile, claimId: 'c1', language: 'bilingual', order })
  }
}

function heap(): number {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc')
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

const hundred = await timed(() => orders(1, BATCH))
await orders(BATCH + 1, BATCH)
const before = heap()
await orders(2 * BATCH + 1, MANY - 2 * BATCH)
const after = heap()

report([
  row('orders.100', hundred, 'ms', 10_000),
  row('memory.1000documents', after / before, 'x', 1.1),
  row('memory.heapAfter', after / 1_048_576, 'MiB'),
])
