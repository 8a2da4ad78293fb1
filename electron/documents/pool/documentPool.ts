import type { RenderedDocument } from '../renderContent.ts'
import type { ThreadRequest } from '../renderDocument.ts'
import type { RenderAnswer } from '../../workers/renderDocument.ts'
import type { RenderThread } from './renderThread.ts'
import { renderAll, type BatchOptions, type DocumentJob, type DocumentOutcome } from './renderAll.ts'
import { countSpareProcessors, ThreadSet } from './threadSet.ts'

const CANCELLED: RenderAnswer = { ok: false, code: 'document.cancelled', params: {} }

/**
 * Threads that draw documents, started when there is work and kept until `close`. A document whose thread breaks down
 * fails alone; the next one gets a new thread.
 */
export type DocumentPool = Readonly<{
  /** Draws one document. Aborting ends the thread that draws it and answers `document.cancelled`. */
  draw(request: ThreadRequest, signal?: AbortSignal): Promise<RenderAnswer>
  /** Draws many; `keep` gets every document as soon as it is made, so that no more than a few are in memory. */
  renderAll(
    jobs: readonly DocumentJob[],
    keep: (job: DocumentJob, document: RenderedDocument) => Promise<void>,
    options?: BatchOptions,
  ): Promise<readonly DocumentOutcome[]>
  /** Threads that are alive. */
  threads(): number
  /** Ends every thread; what waits or is being drawn is answered `document.cancelled`. */
  close(): Promise<void>
}>

type Waiting = Readonly<{
  request: ThreadRequest
  signal: AbortSignal | undefined
  settle: (answer: RenderAnswer) => void
}>

/** A pool on the script of a worker thread. */
export function createDocumentPool(entry: URL, size = countSpareProcessors()): DocumentPool {
  const queue: Waiting[] = []
  const threads = new ThreadSet(entry, size)

  function next(): void {
    for (let [first] = queue; first !== undefined; [first] = queue) {
      const thread = first.signal?.aborted === true ? undefined : threads.take()
      if (thread === undefined && first.signal?.aborted !== true) return
      queue.shift()
      if (thread === undefined) first.settle(CANCELLED)
      else void run(thread, first)
    }
  }

  async function run(thread: RenderThread, { request, signal, settle }: Waiting): Promise<void> {
    let ending: Promise<void> | undefined
    const stop = (): void => {
      ending = thread.end()
    }
    signal?.addEventListener('abort', stop, { once: true })
    const answer = await thread.draw(request)
    signal?.removeEventListener('abort', stop)
    await ending
    const isOurs = threads.giveBack(thread)
    settle(!isOurs || signal?.aborted === true ? CANCELLED : answer)
    next()
  }

  function draw(request: ThreadRequest, signal?: AbortSignal): Promise<RenderAnswer> {
    if (signal?.aborted === true) return Promise.resolve(CANCELLED)
    return new Promise((settle) => {
      queue.push({ request, signal, settle })
      next()
    })
  }

  return {
    draw,
    renderAll: (jobs, keep, options = {}) => renderAll(draw, size + 1, jobs, keep, options),
    threads: () => threads.alive(),
    async close() {
      for (const { settle } of queue.splice(0)) settle(CANCELLED)
      await threads.end()
    },
  }
}
