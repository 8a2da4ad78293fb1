import { Worker } from 'node:worker_threads'
import type { ThreadRequest } from '../renderDocument.ts'
import type { RenderAnswer } from '../../workers/renderDocument.ts'

// New objects of a document die young: a small nursery costs no time and saves a hundred megabytes on a long one.
// The engine lets the rest of its memory grow the more, the more it may have in the end: four times what a document of five hundred
// pages needs is room enough, and saves fifty megabytes on it.
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 }
const FAILED: RenderAnswer = { ok: false, code: 'document.failed', params: {} }

/** One thread that draws one document at a time; its fonts are read once. It keeps the process only while it draws. */
export type RenderThread = Readonly<{
  draw(request: ThreadRequest): Promise<RenderAnswer>
  isAlive(): boolean
  /** Ends the thread, and with it whatever it had in memory; what it was drawing is answered as failed. */
  end(): Promise<void>
}>

export function startRenderThread(entry: URL): RenderThread {
  const worker = new Worker(entry, { resourceLimits: LIMITS })
  let waiting: ((answer: RenderAnswer) => void) | undefined
  let alive = true

  function settle(answer: RenderAnswer): void {
    worker.unref()
    waiting?.(answer)
    waiting = undefined
  }

  function fail(): void {
    alive = false
    settle(FAILED)
  }

  worker.unref()
  worker.on('message', settle)
  worker.on('error', fail)
  worker.on('exit', fail)

  return {
    draw(request) {
      return new Promise((resolve) => {
        waiting = resolve
        worker.ref()
        worker.postMessage(request)
      })
    },
    isAlive: () => alive,
    async end() {
      alive = false
      await worker.terminate()
    },
  }
}
