import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { renderDocument, type RenderRequest } from '../../electron/documents/renderDocument.ts'
import { createDocumentPool, type DocumentPool } from '../../electron/documents/pool/documentPool.ts'
import type { DocumentJob } from '../../electron/documents/pool/renderAll.ts'
import { writeWhole } from '../../electron/documents/pool/writeWhole.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import cnr from '../../resources/locales/cnr/documents.json' with { type: 'json' }
import en from '../../resources/locales/en/documents.json' with { type: 'json' }
import { nameVariants } from '../support/nameVariants.ts'
import { pdfFile, isAcceptedByQpdf } from '../support/pdf.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

const ENTRY = new URL('../../electron/workers/renderDocument.ts', import.meta.url)
const caseFile = readTrainingCase('case-01')
const pools: DocumentPool[] = []

function newPool(size?: number, entry = ENTRY): DocumentPool {
  const pool = createDocumentPool(entry, size)
  pools.push(pool)
  return pool
}

function request(more: Partial<RenderRequest> = {}): RenderRequest {
  return { template: 'compensation-order', caseFile, language: 'bilingual', ...more }
}

/** Jobs of very different length, so that they do not get ready in the order in which they were asked for. */
function mixedJobs(count: number): readonly DocumentJob[] {
  const templates = ['compensation-order', 'envelope', 'notice-of-rights', 'service-slip']
  return Array.from({ length: count }, (_, index) => ({
    name: `${String(index)}.${templates[index % 4] ?? ''}`,
    request: request({ template: templates[index % 4] ?? '', order: { number: `${String(index)}/26` } }),
  }))
}

const ignore = () => Promise.resolve()

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

describe('a batch', () => {
  test('gives its outcomes in the order of the jobs and counts every one', async () => {
    const jobs = mixedJobs(10)
    const ready: string[] = []
    const counts: number[] = []
    const keep = (job: DocumentJob) => {
      ready.push(job.name)
      return Promise.resolve()
    }
    const onProgress = ({ done, failed, total }: { done: number; failed: number; total: number }) => {
      expect({ failed, total }).toEqual({ failed: 0, total: 10 })
      counts.push(done)
    }
    const outcomes = await newPool(2).renderAll(jobs, keep, { onProgress })
    expect(outcomes.map(({ name }) => name)).toEqual(jobs.map(({ name }) => name))
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(ready.toSorted()).toEqual(jobs.map(({ name }) => name).toSorted())
  })

  test('makes the same bytes as the program does without threads', async () => {
    const jobs = mixedJobs(4)
    const outcomes = await newPool(2).renderAll(jobs, ignore)
    const direct = await Promise.all(jobs.map((job) => renderDocument(job.request)))
    expect(outcomes).toEqual(jobs.map(({ name }, at) => ({ name, ok: true, ...kept(direct[at]) })))
  })

  test('names the document that fails, no person, and makes the others', async () => {
    const people = caseFile.people.map((one) => (one.role === 'judge' ? { ...one, name: 'Vesna \u{1F600}' } : one))
    const [first, , third, fourth] = mixedJobs(4)
    if (first === undefined || third === undefined || fourth === undefined) throw new Error('four jobs')
    const broken = { name: 'broken', request: request({ caseFile: { ...caseFile, people } }) }
    const absent = { name: 'absent', request: request({ claimId: 'c99' }) }
    const outcomes = await newPool(1).renderAll([first, broken, third, absent, fourth], ignore)
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, false, true])
    expect(outcomes[1]).toMatchObject({
      name: 'broken',
      code: 'document.glyphMissing',
      params: { character: 'U+1F600' },
    })
    expect(outcomes[3]).toMatchObject({ name: 'absent', code: 'document.claimMissing' })
    const told = JSON.stringify(outcomes)
    expect(people.flatMap(({ name }) => nameVariants(name)).filter((name) => told.includes(name))).toEqual([])
  })

  test('says which document could not be kept', async () => {
    const keep = ({ name }: DocumentJob) => (name.startsWith('1.') ? Promise.reject(new Error('full')) : ignore())
    const outcomes = await newPool(1).renderAll(mixedJobs(3), keep)
    expect(outcomes.map((outcome) => (outcome.ok ? 'made' : outcome.code))).toEqual([
      'made',
      'document.notKept',
      'made',
    ])
  })
})

describe('cancelling in the middle', () => {
  test('leaves whole files only, ends the thread and begins nothing more', async () => {
    const pool = newPool(1)
    const folder = createTemporaryFolder('naknada-pool-')
    const cancel = new AbortController()
    const onProgress = ({ done }: { done: number }) => {
      if (done === 3) cancel.abort()
    }
    const keep = (job: DocumentJob, { bytes }: { bytes: Uint8Array }) => writeWhole(join(folder, job.name), bytes)
    const outcomes = await pool.renderAll(mixedJobs(20), keep, { onProgress, signal: cancel.signal })
    const made = outcomes.filter(({ ok }) => ok).map(({ name }) => name)
    expect(outcomes).toHaveLength(20)
    expect(made.length).toBeGreaterThanOrEqual(3)
    expect(made.length).toBeLessThan(6)
    expect(readdirSync(folder).toSorted()).toEqual(made.toSorted())
    for (const name of made) expect(isAcceptedByQpdf(pdfFile(readFileSync(join(folder, name))))).toBe(true)
    const others = outcomes.filter(({ ok }) => !ok).map((outcome) => (outcome.ok ? '' : outcome.code))
    expect(new Set(others)).toEqual(new Set(['document.cancelled']))
    expect(pool.threads()).toBe(0)
    expect((await pool.draw(request())).ok).toBe(true)
  })

  test('a batch that is cancelled before it begins starts no thread', async () => {
    const pool = newPool(2)
    const outcomes = await pool.renderAll(mixedJobs(3), ignore, { signal: AbortSignal.abort() })
    expect(outcomes.every((outcome) => !outcome.ok && outcome.code === 'document.cancelled')).toBe(true)
    expect(pool.threads()).toBe(0)
  })
})

describe('threads', () => {
  test('one that breaks down takes only its own document with it', async () => {
    const script = `import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ template }) => { if (template === 'break') process.exit(3) })
await import(${JSON.stringify(ENTRY.href)})`
    const pool = newPool(1, new URL(`data:text/javascript,${encodeURIComponent(script)}`))
    const jobs = ['envelope', 'break', 'envelope'].map((template) => ({
      name: template,
      request: request({ template }),
    }))
    const outcomes = await pool.renderAll(jobs, ignore)
    expect(outcomes.map((outcome) => (outcome.ok ? 'made' : outcome.code))).toEqual(['made', 'document.failed', 'made'])
  })

  test('closing answers what is under way and what waits, and leaves no thread', async () => {
    const pool = newPool(1)
    const drawn = [pool.draw(request()), pool.draw(request()), pool.draw(request())]
    await pool.close()
    expect((await Promise.all(drawn)).map((answer) => (answer.ok ? 'made' : answer.code))).toEqual(
      Array.from({ length: 3 }, () => 'document.cancelled'),
    )
    expect(pool.threads()).toBe(0)
  })

  test('an idle one does not keep the process', async () => {
    const pool = new URL('../../electron/documents/pool/documentPool.ts', import.meta.url).href
    const program = `import { createDocumentPool } from ${JSON.stringify(pool)}
const answer = await createDocumentPool(new URL(${JSON.stringify(ENTRY.href)}), 1).draw({ template: 'no-such', language: 'cnr' })
process.stdout.write(answer.code)`
    const file = join(createTemporaryFolder('naknada-pool-'), 'program.mjs')
    writeFileSync(file, program)
    const { stdout } = await promisify(execFile)(process.execPath, [file], { timeout: 60_000 })
    expect(stdout).toBe('document.unknownTemplate')
  })
})

test.each([
  ['cnr', cnr],
  ['en', en],
])('whatever a thread answers has its words in %s', (_language, texts) => {
  for (const code of ['failed', 'cancelled', 'notKept'] as const) expect(texts.refusal[code]).not.toBe('')
})

function kept(made: Readonly<{ pages: number; sha256: string }> | undefined) {
  return { pages: made?.pages, sha256: made?.sha256 }
}
