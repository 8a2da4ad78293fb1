import { Worker } from 'node:worker_threads'
import type { RenderAnswer, RenderJob } from '../workers/renderDocument.ts'

export type PaperThread = Readonly<{
  draw(request: RenderJob['request']): Promise<RenderAnswer>
  /** Ends the thread, and with it whatever it had in memory. */
  close(): Promise<void>
}>

/** One thread that draws papers, started with the first and ended at the lock. */
export function paperThread(entry: URL): PaperThread {
  const waiting = new Map<number, (answer: RenderAnswer) => void>()
  let worker: Worker | undefined
  let jobs = 0

  function failAll(): void {
    worker = undefined
    for (const [id, answer] of waiting) answer({ id, ok: false, code: 'document.failed', params: {} })
    waiting.clear()
  }

  function running(): Worker {
    if (worker !== undefined) return worker
    const started = new Worker(entry)
    started.unref()
    started.on('message', (answer: RenderAnswer) => {
      waiting.get(answer.id)?.(answer)
      waiting.delete(answer.id)
    })
    started.on('error', failAll)
    started.on('exit', () => {
      if (worker === started) failAll()
    })
    worker = started
    return started
  }

  return {
    draw(request) {
      jobs += 1
      const id = jobs
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        running().postMessage({ id, request })
      })
    },
    async close() {
      const ending = worker
      failAll()
      await ending?.terminate()
    },
  }
}
