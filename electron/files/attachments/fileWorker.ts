import { Worker } from 'node:worker_threads'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import type { FileAnswers, FileTask, FileThreadMessage, FileThreadRequest } from './fileThread.ts'

type Waiting = Readonly<{
  settle: (answer: Result<never>) => void
  progress: ((done: number, total: number) => void) | undefined
}>

/** A thread that encrypts, decrypts and hashes files one after the other; started with its first task. */
export class FileWorker {
  readonly #entry: URL
  readonly #waiting = new Map<number, Waiting>()
  #thread: Worker | undefined
  #lastId = 0

  constructor(entry: URL) {
    this.#entry = entry
  }

  /** Never rejects; storage.failed where the thread broke down, attachment.cancelled where it was ended. */
  run<Kind extends FileTask['kind']>(
    task: Extract<FileTask, { kind: Kind }>,
    progress?: (done: number, total: number) => void,
  ): Promise<Result<FileAnswers[Kind]>> {
    const thread = (this.#thread ??= this.#start())
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((settle) => {
      // The thread answers each task with what belongs to its kind.
      this.#waiting.set(id, { settle, progress })
      thread.ref()
      thread.postMessage({ id, task } satisfies FileThreadRequest)
    })
  }

  /** Ends the thread with whatever it had in memory. */
  async end(): Promise<void> {
    const thread = this.#thread
    this.#thread = undefined
    this.#settleAll('attachment.cancelled')
    await thread?.terminate()
  }

  #start(): Worker {
    const thread = new Worker(this.#entry)
    const gone = (): void => {
      if (this.#thread !== thread) return
      this.#thread = undefined
      this.#settleAll('storage.failed')
    }
    thread.unref()
    thread.on('message', (message: FileThreadMessage) => {
      this.#receive(thread, message)
    })
    // SECURITY: the thread's error may quote content; that it failed is enough.
    thread.on('error', gone)
    thread.on('exit', gone)
    return thread
  }

  #receive(thread: Worker, message: FileThreadMessage): void {
    const waiting = this.#waiting.get(message.id)
    if (message.kind === 'progress') {
      waiting?.progress?.(message.done, message.total)
      return
    }
    this.#waiting.delete(message.id)
    if (this.#waiting.size === 0) thread.unref()
    waiting?.settle(message.answer as Result<never>)
  }

  #settleAll(code: string): void {
    for (const { settle } of this.#waiting.values()) settle(failure(code))
    this.#waiting.clear()
  }
}
