// A process of its own, as the other program is one: draws the orders of a batch and writes them into a folder.
import { join } from 'node:path'
import case01 from '../../resources/training/cases/case-01.json' with { type: 'json' }
import { documentPool } from '../../electron/papers/documentPool.ts'
import { writeWhole } from '../../electron/papers/writeWhole.ts'
import { naknadaCase } from '../../shared/domain/caseFile/caseFile.ts'
import { batchOrders, TEMPLATE } from './batchOrders.ts'

const [folder = ''] = process.argv.slice(2)
const caseFile = naknadaCase.parse(case01)
const pool = documentPool(new URL('../../electron/workers/renderDocument.ts', import.meta.url), 1)
const jobs = batchOrders.map((order) => ({
  name: order.number.replace('/', '-'),
  request: { template: TEMPLATE, caseFile, claimId: 'c1', language: 'bilingual' as const, order },
}))
const outcomes = await pool.renderAll(jobs, ({ name }, { bytes }) => writeWhole(join(folder, `${name}.pdf`), bytes))
await pool.close()
if (outcomes.some(({ ok }) => !ok)) throw new Error('not every order was made')
