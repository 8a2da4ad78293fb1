import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { JOURNAL_PAGE } from '../../shared/contract/audit.ts'
import type { Input, Output } from '../../shared/contract/channels.ts'
import { invoke } from './client.ts'
import type { ReadChannel } from './watches.ts'

type PagedChannel = Extract<
  ReadChannel,
  | 'today.more'
  | 'caseFile.list'
  | 'schedule.list'
  | 'step.list'
  | 'print.queue'
  | 'paper.printQueue'
  | 'caseFile.papers'
  | 'shared.papers'
  | 'journal.list'
  | 'caseFile.views'
  | 'audit.list'
  | 'retention.due'
  | 'retention.list'
  | 'retention.erased'
>

type Continuations = {
  readonly [Name in PagedChannel]: Readonly<{ by: 'after' | 'before'; next: (page: Output<Name>) => unknown }>
}

/** How each list goes on: by which member of the input, and from which value of the page before. */
const CONTINUATIONS: Continuations = {
  'today.more': { by: 'after', next: ({ next }) => next },
  'caseFile.list': { by: 'after', next: ({ next }) => next },
  'step.list': { by: 'after', next: ({ next }) => next },
  'schedule.list': { by: 'after', next: ({ next }) => next },
  'print.queue': { by: 'after', next: ({ next }) => next },
  'paper.printQueue': { by: 'after', next: ({ next }) => next },
  'caseFile.papers': { by: 'after', next: ({ next }) => next },
  'shared.papers': { by: 'after', next: ({ next }) => next },
  'retention.due': { by: 'after', next: ({ next }) => next },
  'retention.list': { by: 'after', next: ({ next }) => next },
  'retention.erased': { by: 'after', next: ({ next }) => next },
  'journal.list': { by: 'before', next: (entries) => oldestOf(entries)?.number },
  'caseFile.views': { by: 'before', next: (entries) => oldestOf(entries)?.number },
  'audit.list': { by: 'before', next: oldestOf },
}

/** A journal answers so many entries at most; fewer are the last. */
function oldestOf(entries: Output<'audit.list'>): Readonly<{ epoch: number; number: number }> | undefined {
  const oldest = entries.length < JOURNAL_PAGE ? undefined : entries.at(-1)
  return oldest === undefined ? undefined : { epoch: oldest.epoch, number: oldest.number }
}

export type Pages<Page> = Readonly<{
  pages: readonly Page[]
  /** Whether the first page is there. */
  isKnown: boolean
  error: Error | null
  /** Absent where the last page is there. */
  more: Readonly<{ isLoading: boolean; load: () => void }> | undefined
}>

// Where a list begins: there is no page before.
const FIRST: unknown = undefined

/** Reads a list page by page, each from where the one before ended; what is there stays while another question is asked. */
export function usePages<Name extends PagedChannel>(
  channel: Name,
  input: Input<Name>,
  { enabled = true }: Readonly<{ enabled?: boolean }> = {},
): Pages<Output<Name>> {
  const { by, next } = CONTINUATIONS[channel]
  const query = useInfiniteQuery({
    // A single page of the same list, asked for by itself, is kept apart.
    queryKey: [channel, input, 'pages'],
    enabled,
    initialPageParam: FIRST,
    queryFn: ({ pageParam }) => invoke(channel, pageParam === FIRST ? input : { ...input, [by]: pageParam }),
    getNextPageParam: next,
    placeholderData: keepPreviousData,
  })
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const load = () => void fetchNextPage()
  return {
    pages: data?.pages ?? [],
    isKnown: data !== undefined,
    error,
    more: hasNextPage ? { isLoading: isFetchingNextPage, load } : undefined,
  }
}
