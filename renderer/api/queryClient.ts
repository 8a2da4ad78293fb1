import { QueryClient } from '@tanstack/react-query'
import { onChanged } from './client.ts'

/** Nothing is fetched from a network, so there is nothing to retry; data is fresh until main says it changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** Every commit of the main process makes what is on the screen read again. */
export function invalidateOnChange(queryClient: QueryClient): void {
  onChanged((event) => {
    const isSession = event.aggregate === 'session'
    void queryClient.invalidateQueries({
      predicate: (query) => (query.queryKey[0] === 'session.state') === isSession,
    })
  })
}
