import { useState } from 'react'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'

/** What is printed together, in its order. */
export type BatchDocuments = Input<'print.start'>['documents']
/** How far the printing is, and which copy the spooler was given last. */
export type BatchProgress = Readonly<{ done: number; total: number; name: string }>

/** How many copies documents make together. */
export function countCopies(documents: readonly Readonly<{ copies: number }>[]): number {
  return documents.reduce((sum, { copies }) => sum + copies, 0)
}

/** The last own batch, as it stands now: asked again and again while it is at work, else when something is told of it. */
export function useOwnBatch() {
  return useChannel('print.batch', {}, { pollWhile: isAtWork, onlyWhileShown: true }).data?.batch
}

// One that is neither paused nor done is begun at once, or goes on by itself.
function isAtWork({ batch }: Output<'print.batch'>): boolean {
  if (batch === undefined) return false
  const { waiting, sent } = batch.counts
  return batch.isRunning || (!batch.isPaused && waiting + sent > 0)
}

/**
 * Writes a batch down and has it printed by the core, which goes on with it whatever becomes of this screen. It can be paused:
 * what was printed stays printed, the rest waits.
 */
export function usePrintBatch() {
  const { pick } = useText()
  const [start, run, steer] = [useCommand('print.start'), useCommand('print.run'), useCommand('print.steer')]
  const [total, setTotal] = useState<number>()
  const batch = useOwnBatch()
  const progress = total === undefined ? undefined : progressOf(batch, total, pick)
  /** What was chosen stays chosen where nothing of it was printed. */
  async function print(printer: string, documents: BatchDocuments, onPrinted?: () => void): Promise<void> {
    setTotal(countCopies(documents))
    try {
      await start.mutateAsync({ printer, documents })
      onPrinted?.()
      await run.mutateAsync({})
    } catch {
      // Said by `error`.
    } finally {
      setTotal(undefined)
    }
  }
  return {
    print,
    stop: () => {
      if (batch !== undefined) steer.mutate({ batch: batch.batch, to: 'pause' })
    },
    progress,
    printed: run.data?.printed,
    error: start.error ?? run.error,
  }
}

function progressOf(
  batch: ReturnType<typeof useOwnBatch>,
  total: number,
  pick: ReturnType<typeof useText>['pick'],
): BatchProgress {
  if (batch?.isRunning !== true) return { done: 0, total, name: '' }
  const name = batch.current === undefined ? '' : pick(batch.current)
  return { done: batch.counts.confirmed, total: batch.total, name }
}
