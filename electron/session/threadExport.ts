import { Worker } from 'node:worker_threads'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import type { Exports } from '../usecases/services.ts'
import type { ThreadInput, ThreadMessage } from './threadMessages.ts'

export type ThreadExportOptions = Readonly<{
  /** The entry of the thread. */
  worker: URL
  path: string
  /** Undefined where the person has no key to the database: nothing is written then. */
  secrets: readonly Buffer[] | undefined
}>
type Running = Readonly<{ done: number; total: number; cancelled: Int32Array }>

/** Writes what leaves the program in a thread, one at a time. Secrets are copied to it and zeroed there after use. */
export class ThreadExport<Request extends object> implements Exports<Request> {
  readonly #options: ThreadExportOptions
  #running: Running | undefined
  #ended: Promise<unknown> = Promise.resolve()

  constructor(options: ThreadExportOptions) {
    this.#options = options
  }

  async write(request: Request): Promise<Result<Readonly<{ rows: number; sha256: string }>>> {
    const { worker, path, secrets } = this.#options
    if (secrets === undefined) return failure('session.roleNotAllowed')
    if (this.#running !== undefined) return failure('list.busy')
    const cancelled = new Int32Array(new SharedArrayBuffer(4))
    this.#running = { done: 0, total: 0, cancelled }
    const input: ThreadInput = { path, secrets: secrets.map((secret) => new Uint8Array(secret)), cancelled }
    const end = runThread(worker, { ...request, ...input }, ({ done, total }) => {
      this.#running = { done, total, cancelled }
    })
    this.#ended = end
    const last = await end
    this.#running = undefined
    return last.kind === 'done' ? success({ rows: last.rows, sha256: last.sha256 }) : failure(last.code)
  }

  progress(): Readonly<{ done: number; total: number }> | undefined {
    return this.#running === undefined ? undefined : { done: this.#running.done, total: this.#running.total }
  }

  /** Ends it at its next page; nothing of it is left. */
  cancel(): void {
    if (this.#running !== undefined) Atomics.store(this.#running.cancelled, 0, 1)
  }

  /** The same; resolves when no thread has a file open. */
  end(): Promise<unknown> {
    this.cancel()
    return this.#ended
  }
}

type Progress = Extract<ThreadMessage, { kind: 'progress' }>

/** Never rejects. */
function runThread(
  worker: URL,
  workerData: object,
  progress: (message: Progress) => void,
): Promise<Exclude<ThreadMessage, Progress>> {
  const thread = new Worker(worker, { workerData })
  return new Promise((resolve) => {
    let last: Exclude<ThreadMessage, Progress> = { kind: 'failed', code: 'storage.failed' }
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') progress(message)
      else last = message
    })
    // SECURITY: the thread's error may quote content; that it failed is enough.
    thread.on('error', () => undefined)
    thread.on('exit', () => {
      resolve(last)
    })
  })
}
