// A process of its own, as the other program is one: draws the orders of a batch and writes them into a folder.
import { drawBatch, openPool } from './orderBatch.ts'

const [folder = ''] = process.argv.slice(2)
const pool = openPool()
await drawBatch(pool, folder)
await pool.close()
