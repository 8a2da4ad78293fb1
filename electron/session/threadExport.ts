import { Worker } from 'node:worker_threads'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { CANCELLED, EXPORT_STATE, type ThreadInput, type ThreadMessage, type Written } from './threadMessages.ts'

export type ThreadExportOptions = Readonly<{
  /** The entry of the thread. */
  worker: URL
  path: string
  /** Undefined where the person has no key to the database: nothing is written then. */
  secrets: readonly Buffer[] | undefined
}>
type Running = Readonly<{ done: number; total: number; cancel: () => void }>

/** Does in a thread, one at a time, what takes long on a database: writes what leaves the program, counts. Secrets are copied to it and zeroed there after use. */
export class ThreadExport<Request extends object, Value extends object = Written> {
  readonly #options: ThreadExportOptions
  #running: Running | undefined
  #ended: Promise<unknown> = Promise.resolve()

  constructor(options: ThreadExportOptions) {
    this.#options = options
  }

  async write(request: Request): Promise<Result<Value>> {
    const { worker, path, secrets } = this.#options
    if (secrets === undefined) return failure('session.roleNotAllowed')
    if (this.#running !== undefined) return failure('list.busy')
    const input: ThreadInput = {
      path,
      secrets: secrets.map(shared),
      state: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    }
    const { end, cancel } = runThread<Value>(worker, { ...request, ...input }, ({ done, total }) => {
      this.#running = { done, total, cancel }
    })
    this.#running = { done: 0, total: 0, cancel }
    this.#ended = end
    const last = await end
    for (const secret of input.secrets) secret.fill(0)
    this.#running = undefined
    return last.ok ? success(last.value) : failure(last.code)
  }

  progress(): Readonly<{ done: number; total: number }> | undefined {
    return this.#running === undefined ? undefined : { done: this.#running.done, total: this.#running.total }
  }

  /** Ends it at once where it has not begun, else at its next page; nothing of it is left. */
  cancel(): void {
    this.#running?.cancel()
  }

  /** The same; resolves when no thread has a file open. */
  end(): Promise<unknown> {
    this.cancel()
    return this.#ended
  }
}

type Progress = Readonly<{ done: number; total: number }>
type Last<Value> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; code: string }>

// SECURITY: in memory of both sides, so that nothing is left of it where the thread ends before it looks.
function shared(secret: Buffer): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(secret.length))
  copy.set(secret)
  return copy
}

/** `end` never rejects. */
function runThread<Value extends object>(
  worker: URL,
  workerData: ThreadInput,
  progress: (message: Progress) => void,
): Readonly<{ end: Promise<Last<Value>>; cancel: () => void }> {
  const thread = new Worker(worker, { workerData })
  let last: Last<Value> = { ok: false, code: 'storage.failed' }
  const end = new Promise<Last<Value>>((resolve) => {
    thread.on('message', (message: ThreadMessage<Value>) => {
      if (message.kind === 'progress') progress(message)
      else if (message.kind === 'failed') last = { ok: false, code: message.code }
      else last = { ok: true, value: message.value }
    })
    // SECURITY: the thread's error may quote content; that it failed is enough.
    thread.on('error', () => undefined)
    thread.on('exit', () => {
      resolve(last)
    })
  })
  const cancel = (): void => {
    // A thread that is still being loaded has nothing open, and opens nothing any more: it need not be waited for.
    const before = Atomics.exchange(workerData.state, 0, EXPORT_STATE.cancelled)
    if (before !== EXPORT_STATE.loading) return
    last = { ok: false, code: CANCELLED }
    void thread.terminate()
  }
  return { end, cancel }
}
