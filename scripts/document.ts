// `npm run document`: one document into a file, or several into a folder; see docs/documents.md.
import { createDocumentPool } from '../electron/documents/pool/documentPool.ts'
import type { DocumentOutcome } from '../electron/documents/pool/renderAll.ts'
import { writeWhole } from '../electron/documents/pool/writeWhole.ts'
import { CommandError, message, problemMessage } from './document/commandError.ts'
import { fileJobs } from './document/jobs.ts'
import { readOptions } from './document/options.ts'

const WORKER = new URL('../electron/workers/renderDocument.ts', import.meta.url)

function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}

async function run(): Promise<readonly DocumentOutcome[]> {
  const jobs = fileJobs(readOptions())
  const cancel = new AbortController()
  process.once('SIGINT', () => {
    cancel.abort()
  })
  const paths = new Map(jobs.map(({ name, path }) => [name, path]))
  const sizes = new Map<string, number>()
  const pool = createDocumentPool(WORKER)
  const outcomes = await pool.renderAll(
    jobs,
    async ({ name }, { bytes }) => {
      await writeWhole(paths.get(name) ?? '', bytes)
      sizes.set(name, bytes.length)
    },
    {
      signal: cancel.signal,
      onProgress: (progress) => {
        if (jobs.length > 1) say([message('command', 'progress', progress).join(' · ')])
      },
    },
  )
  await pool.close()
  for (const outcome of outcomes) {
    if (!outcome.ok) continue
    const { name, pages, sha256 } = outcome
    process.stdout.write(`${JSON.stringify({ output: paths.get(name), pages, bytes: sizes.get(name), sha256 })}\n`)
  }
  return outcomes
}

function explain(outcome: DocumentOutcome): readonly string[] {
  if (outcome.ok) return []
  const { name, code, params } = outcome
  return message('command', 'failedOne', { name, text: problemMessage(code, params) })
}

try {
  const unmade = (await run()).flatMap(explain)
  if (unmade.length > 0) throw new CommandError(unmade)
} catch (error) {
  if (!(error instanceof CommandError)) throw error
  say(error.lines)
  process.exitCode = 1
}
