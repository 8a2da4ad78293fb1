import { keepPreviousData, skipToken, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ChannelName, Input, Output } from '../../shared/contract/channels.ts'
import { invoke } from './client.ts'
import { waitForReads } from './queryClient.ts'
import type { ReadChannel } from './watches.ts'

type QueryOptions<Value> = Readonly<{
  enabled?: boolean
  keepPrevious?: boolean
  /** Asks again whenever it is shown anew: what it answers holds only meanwhile. */
  onlyWhileShown?: boolean
  /** Asks again every half second as long as the answer says so: for work that goes on in the background. */
  pollWhile?: (value: Value) => boolean
  /** The same every so many milliseconds: for what others do. */
  pollMilliseconds?: number
}>
const POLL_MILLISECONDS = 500

/**
 * Reads a channel; the key is channel and input, so that a change finds it (`WATCHES`). Without an input there is nothing
 * to ask yet.
 */
export function useChannel<Name extends ReadChannel>(
  channel: Name,
  input: Input<Name> | undefined,
  options: QueryOptions<Output<Name>> = {},
) {
  const { pollWhile, pollMilliseconds = POLL_MILLISECONDS } = options
  return useQuery<Output<Name>>({
    queryKey: [channel, input],
    queryFn: input === undefined ? skipToken : () => invoke(channel, input),
    enabled: options.enabled ?? true,
    ...(pollWhile === undefined
      ? {}
      : {
          refetchInterval: ({ state }) =>
            state.data !== undefined && pollWhile(state.data) ? pollMilliseconds : false,
        }),
    ...(options.onlyWhileShown === true ? { gcTime: 0, staleTime: 0, refetchOnMount: 'always' as const } : {}),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  })
}

/** Reads a channel once for each input, in their order; what is kept under a key serves `useChannel` as well. */
export function useChannels<Name extends ReadChannel>(channel: Name, inputs: readonly Input<Name>[]) {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [channel, input],
      queryFn: () => invoke(channel, input),
      placeholderData: keepPreviousData,
    })),
  })
}

/** Sends a command; it is done when the screen shows what it changed, of which the core tells after its answer. */
export function useCommand<Name extends ChannelName>(channel: Name) {
  return useMutation<Output<Name>, Error, Input<Name>>({
    mutationKey: [channel],
    mutationFn: (input) => invoke(channel, input),
    onSuccess: waitForReads,
  })
}

/** A command that tells or takes a secret: nothing of it is kept once the screen has let it go. */
export function useSecretCommand<Name extends ChannelName>(channel: Name) {
  return useMutation<Output<Name>, Error, Input<Name>>({
    mutationKey: [channel],
    mutationFn: (input) => invoke(channel, input),
    gcTime: 0,
  })
}

/** A command whose answer is the new state of the session. */
export function useSessionCommand<
  Name extends
    | 'session.signIn'
    | 'practice.become'
    | 'session.lock'
    | 'session.cover'
    | 'session.uncover'
    | 'session.forgetReceived'
    | 'session.changePassword'
    | 'recovery.recover'
    | 'restore.start'
    | 'restore.cancel'
    | 'session.setLanguage'
    | 'session.setPreferences'
    | 'setup.complete'
    | 'setup.cancel',
>(channel: Name) {
  const queryClient = useQueryClient()
  return useMutation<Output<Name>, Error, Input<Name>>({
    mutationFn: (input) => invoke(channel, input),
    onSuccess: (state) => {
      queryClient.setQueryData(['session.state', {}], state)
    },
  })
}
