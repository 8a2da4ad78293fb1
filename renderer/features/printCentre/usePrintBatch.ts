import { useRef, useState } from 'react'
import type { Input } from '../../../shared/contract/channels.ts'
import { useCommand } from '../../api/useChannel.ts'

/** One copy of a batch: what is asked of the printer, and how the paper is called while it is printed. */
export type BatchCopy = Readonly<{ name: string; copy: Omit<Input<'paper.print'>, 'printer'> }>
export type BatchProgress = Readonly<{ done: number; total: number; name: string }>

/**
 * Prints copies one after the other, each written down before it leaves. It stops where one fails, or at the next copy once
 * it is asked to: what was printed stays printed, the rest waits.
 */
export function usePrintBatch() {
  const print = useCommand('paper.print')
  const running = useRef<AbortController>(undefined)
  const [progress, setProgress] = useState<BatchProgress>()
  const [printed, setPrinted] = useState<number>()
  async function run(printer: string, copies: readonly BatchCopy[]): Promise<void> {
    const { signal } = (running.current = new AbortController())
    setPrinted(undefined)
    let done = 0
    for (const { name, copy } of copies) {
      if (signal.aborted) break
      setProgress({ done, total: copies.length, name })
      const isSent = await print.mutateAsync({ ...copy, printer }).then(
        () => true,
        () => false,
      )
      if (!isSent) break
      done += 1
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
    error: print.error,
  }
}
