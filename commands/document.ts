// `npm run document`: one document into a file, or several into a folder; see docs/documents.md.
import { DocumentRefusal } from '../electron/documents/documentRefusal.ts'
import { createDocumentPool } from '../electron/documents/pool/documentPool.ts'
import type { DocumentOutcome } from '../electron/documents/pool/renderAll.ts'
import { writeWhole } from '../electron/documents/pool/writeWhole.ts'
import { renderDocumentAsDocx } from '../electron/documents/renderDocument.ts'
import { DocumentProblem } from '../shared/document/documentProblem.ts'
import { CommandError, message, problemMessage } from './document/commandError.ts'
import { fileJobs, type FileJob } from './document/jobs.ts'
import { readOptions } from './document/options.ts'

const WORKER = new URL('../electron/workers/renderDocument.ts', import.meta.url)

function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}

async function run(): Promise<readonly string[]> {
  const jobs = fileJobs(readOptions())
  const [first] = jobs
  if (first?.format === 'docx') return writeDocx(first)
  const cancel = new AbortController()
  process.once('SIGINT', () => {
    cancel.abort()
  })
  const files = new Map(jobs.map((job) => [job.name, job]))
  const sizes = new Map<string, number>()
  const pool = createDocumentPool(WORKER)
  const outcomes = await pool.renderAll(
    jobs,
    async ({ name }, { bytes }) => {
      await writeWhole(files.get(name)?.path ?? '', bytes)
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
    process.stdout.write(
      `${JSON.stringify({ output: files.get(name)?.path, pages, bytes: sizes.get(name), sha256 })}\n`,
    )
  }
  return outcomes.flatMap((outcome) => explain(outcome, files.get(outcome.name)))
}

/** The pool draws pages; a word processor makes its own. */
async function writeDocx(job: FileJob): Promise<readonly string[]> {
  try {
    const { bytes, sha256 } = await renderDocumentAsDocx(job.request)
    await writeWhole(job.path, bytes)
    process.stdout.write(`${JSON.stringify({ output: job.path, bytes: bytes.length, sha256 })}\n`)
    return []
  } catch (error) {
    const isNamed = error instanceof DocumentProblem || error instanceof DocumentRefusal
    const { code, params } = isNamed ? error : { code: 'document.notKept', params: {} }
    return explain({ name: job.name, ok: false, code, params }, job)
  }
}

function explain(outcome: DocumentOutcome, job: FileJob | undefined): readonly string[] {
  if (outcome.ok) return []
  const { name, code } = outcome
  const field = outcome.params['field']
  const params = typeof field === 'string' ? { ...outcome.params, field: job?.toForm(field) ?? field } : outcome.params
  return message('command', 'failedOne', { name, text: problemMessage(code, params) })
}

try {
  const unmade = await run()
  if (unmade.length > 0) throw new CommandError(unmade)
} catch (error) {
  if (!(error instanceof CommandError)) throw error
  say(error.lines)
  process.exitCode = 1
}
