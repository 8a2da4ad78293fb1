import { Worker } from 'node:worker_threads'
import { failure, success } from '../../shared/domain/result/result.ts'
import type { ExportMessage, ExportRequest } from '../workers/exportList.ts'
import { databasePathIn } from './dataFolder.ts'
import type { OpenSession } from './openSession.ts'
import type { ListExports } from '../usecases/services.ts'

type Running = Readonly<{ total: number; cancelled: Int32Array; done: number }>

/** Writes lists in a thread, one at a time. The key is copied to it and zeroed there after use. */
export class SessionListExports implements ListExports {
  readonly #options: Readonly<{ worker: URL; path: string; key: Buffer | undefined }>
  #running: Running | undefined
  #ended: Promise<unknown> = Promise.resolve()

  constructor(options: Readonly<{ worker: URL; path: string; key: Buffer | undefined }>) {
    this.#options = options
  }

  async write(list: Parameters<ListExports['write']>[0]): ReturnType<ListExports['write']> {
    const { worker, path, key } = this.#options
    if (key === undefined) return failure('session.roleNotAllowed')
    if (this.#running !== undefined) return failure('list.busy')
    const cancelled = new Int32Array(new SharedArrayBuffer(4))
    this.#running = { total: list.total, cancelled, done: 0 }
    const end = runThread(worker, { ...list, path, key: new Uint8Array(key), cancelled }, (done) => {
      if (this.#running !== undefined) this.#running = { ...this.#running, done }
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

/** The exports of a session; whoever has no key to case files has none. */
export function openListExports({ resources }: OpenSession, folder: string, worker: URL): SessionListExports {
  return new SessionListExports({ worker, path: databasePathIn(folder, 'cases.db'), key: resources.keys.case })
}

type Last = Exclude<ExportMessage, { kind: 'progress' }>

/** Never rejects. */
function runThread(worker: URL, request: ExportRequest, progress: (done: number) => void): Promise<Last> {
  const thread = new Worker(worker, { workerData: request })
  return new Promise((resolve) => {
    let last: Last = { kind: 'failed', code: 'storage.failed' }
    thread.on('message', (message: ExportMessage) => {
      if (message.kind === 'progress') progress(message.done)
      else last = message
    })
    // SECURITY: the thread's error may quote content; that it failed is enough.
    thread.on('error', () => undefined)
    thread.on('exit', () => {
      resolve(last)
    })
  })
}
