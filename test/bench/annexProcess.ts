// A process of its own: draws the annex of the file it is given in a thread, as the program does, and says how long that
// took and how much memory the process had at its height.
import { readFileSync } from 'node:fs'
import type { RenderRequest } from '../../electron/documents/renderDocument.ts'
import { createDocumentPool } from '../../electron/documents/pool/documentPool.ts'

const [requestFile = '', worker = ''] = process.argv.slice(2)
const request = JSON.parse(readFileSync(requestFile, 'utf8')) as RenderRequest
const pool = createDocumentPool(new URL(worker), 1)
const start = performance.now()
const answer = await pool.draw(request)
const ms = performance.now() - start
await pool.close()
if (!answer.ok) throw new Error(answer.code)
// Linux and Node tell kibibytes; the limit is in megabytes.
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1_000_000
process.stdout.write(JSON.stringify({ ms, megabytes, pages: answer.pages }))
