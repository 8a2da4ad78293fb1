import type { RenderedDocument } from '../renderContent.ts'
import type { RenderRequest } from '../renderDocument.ts'
import type { RenderAnswer } from '../../workers/renderDocument.ts'

/** A document to be made. `name` is what messages call it: template, claim and language, never a person. */
export type DocumentJob = Readonly<{ name: string; request: RenderRequest }>

/** What became of a job; failures carry a code and values for its message, no personal data. */
export type DocumentOutcome =
  | Readonly<{ name: string; ok: true; pages: number; sha256: string }>
  | Readonly<{ name: string; ok: false; code: string; params: Readonly<Record<string, string | number>> }>

export type BatchProgress = Readonly<{ done: number; failed: number; total: number }>
export type BatchOptions = Readonly<{
  /** Told after every document, in the order in which they get ready. */
  onProgress?: (progress: BatchProgress) => void
  signal?: AbortSignal
}>

/**
 * Makes the documents of a batch, `lanes` of them at a time, and gives their outcomes in the order of the jobs. A failing
 * document does not stop the others. After an abort nothing further is begun or kept, and the rest is answered
 * `document.cancelled`; a document that was being kept is kept whole first.
 */
export async function renderAll(
  draw: (request: RenderRequest, signal?: AbortSignal) => Promise<RenderAnswer>,
  lanes: number,
  jobs: readonly DocumentJob[],
  keep: (job: DocumentJob, document: RenderedDocument) => Promise<void>,
  { onProgress, signal }: BatchOptions,
): Promise<readonly DocumentOutcome[]> {
  const outcomes: DocumentOutcome[] = []
  const left = jobs.entries()
  let done = 0
  let failed = 0

  async function one(job: DocumentJob): Promise<DocumentOutcome> {
    const { name, request } = job
    const answer = await draw(request, signal)
    if (!answer.ok) return { name, ok: false, code: answer.code, params: answer.params }
    if (signal?.aborted === true) return { name, ok: false, code: 'document.cancelled', params: {} }
    const { bytes, pages, sha256 } = answer
    try {
      await keep(job, { bytes, pages, sha256 })
    } catch {
      return { name, ok: false, code: 'document.notKept', params: {} }
    }
    return { name, ok: true, pages, sha256 }
  }

  async function lane(): Promise<void> {
    for (const [index, job] of left) {
      const outcome = await one(job)
      outcomes[index] = outcome
      if (outcome.ok) done += 1
      else failed += 1
      onProgress?.({ done, failed, total: jobs.length })
    }
  }

  await Promise.all(Array.from({ length: lanes }, lane))
  return outcomes
}
