import { Worker } from 'node:worker_threads'
import type { CheckMessage, CheckReport, CheckRequest } from '../workers/checkStorage.ts'

export type CheckEnd =
  | Readonly<{ kind: 'report'; report: CheckReport }>
  | Readonly<{ kind: 'cancelled' }>
  | Readonly<{ kind: 'failed'; code: string }>

/** A check of a database that runs in a thread of its own. */
export type StorageCheck = Readonly<{
  progress(): Readonly<{ done: number; total: number }>
  /** Never rejects. */
  end: Promise<CheckEnd>
  /** Ends it at its next page. A thread that is deep in the engine is abandoned; it goes with the process. */
  cancel(): void
}>

/** Starts the thread; `worker` is its entry. The key is copied to it and zeroed there after use. */
export function startCheck(worker: URL, request: Omit<CheckRequest, 'cancelled'>): StorageCheck {
  const cancelled = new Int32Array(new SharedArrayBuffer(4))
  let progress = { done: 0, total: 0 }
  const thread = new Worker(worker, { workerData: { ...request, cancelled } satisfies CheckRequest })
  const end = new Promise<CheckEnd>((resolve) => {
    let last: CheckEnd = { kind: 'failed', code: 'storage.failed' }
    thread.on('message', (message: CheckMessage) => {
      if (message.kind === 'progress') progress = { done: message.done, total: message.total }
      else last = message
    })
    // SECURITY: the thread's error may quote content; that it failed is enough.
    thread.on('error', () => undefined)
    thread.on('exit', () => {
      resolve(last)
    })
  })
  thread.unref()
  return {
    progress: () => progress,
    end,
    cancel() {
      Atomics.store(cancelled, 0, 1)
    },
  }
}
