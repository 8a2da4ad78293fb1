import { Worker } from 'node:worker_threads'

type Asked<Answer> = Readonly<{
  /** What the thread is given. */
  data: unknown
  /** The longest it may take; whatever it does then, it is ended. */
  seconds: number
  /** What is answered where it took longer. */
  late: Answer
  /** What is answered where it broke down, or ended without an answer. */
  broken: Answer
}>

/** Has a thread of its own answer one question, and ends it. SECURITY: what a file from outside does to it, it does to nothing else. */
export function askThread<Answer>(entry: URL, { data, seconds, late, broken }: Asked<Answer>): Promise<Answer> {
  return new Promise((resolve) => {
    const thread = new Worker(entry, { workerData: data })
    const settle = (answer: Answer): void => {
      clearTimeout(clock)
      resolve(answer)
      void thread.terminate()
    }
    const clock = setTimeout(settle, seconds * 1000, late)
    thread.once('message', settle)
    thread.once('error', () => {
      settle(broken)
    })
    thread.once('exit', () => {
      settle(broken)
    })
  })
}
