import { useRef, useState } from 'react'

/** What is asked of the printer in one call: how many copies that makes, and how they are called while they are printed. */
export type BatchJob<Copy> = Readonly<{ name: string; copies: number; copy: Copy }>
export type BatchProgress = Readonly<{ done: number; total: number; name: string }>

/** How many copies jobs make together. */
export function countCopies(jobs: readonly BatchJob<unknown>[]): number {
  return jobs.reduce((sum, { copies }) => sum + copies, 0)
}

/**
 * Prints jobs one after the other, each copy written down before it leaves. It stops where one fails, or at the next job once
 * it is asked to: what was printed stays printed, the rest waits. `send` fails where its job does.
 */
export function usePrintBatch<Copy>(send: (copy: Copy) => Promise<unknown>) {
  const running = useRef<AbortController>(undefined)
  const [progress, setProgress] = useState<BatchProgress>()
  const [printed, setPrinted] = useState<number>()
  async function run(jobs: readonly BatchJob<Copy>[]): Promise<void> {
    const { signal } = (running.current = new AbortController())
    setPrinted(undefined)
    let done = 0
    for (const { name, copies, copy } of jobs) {
      if (signal.aborted) break
      setProgress({ done, total: countCopies(jobs), name })
      const isSent = await send(copy).then(
        () => true,
        () => false,
      )
      if (!isSent) break
      done += copies
    }
    setProgress(undefined)
    setPrinted(done)
  }
  return {
    run,
    stop: () => {
      running.current?.abort()
    },
    progress,
    printed,
  }
}
