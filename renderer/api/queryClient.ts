import { QueryClient } from '@tanstack/react-query'
import { onChanged } from './client.ts'
import { isStale } from './watches.ts'

// An event follows its answer at once; a command that changed nothing is not waited for longer.
const EVENT_MS = 30

const waiting = new Set<() => void>()
let reading: Promise<unknown> = Promise.resolve()

/** Nothing is fetched from a network, so there is nothing to retry; data is fresh until the core says it changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** After every commit what it touched is read again: on the screen at once, elsewhere when it is shown next. */
export function invalidateOnChange(queryClient: QueryClient): void {
  onChanged((event) => {
    reading = queryClient.invalidateQueries({ predicate: ({ queryKey }) => isStale(queryKey, event) })
    for (const tell of waiting) tell()
    waiting.clear()
  })
}

/** Resolves when the screen shows what a command has just changed. */
export function waitForReads(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      waiting.delete(tell)
      resolve()
    }, EVENT_MS)
    const tell = () => {
      clearTimeout(timer)
      void reading.then(() => {
        resolve()
      })
    }
    waiting.add(tell)
  })
}
