import type { ChannelName, Input, Output } from '../../shared/contract/channels.ts'
import { useCommand } from './useChannel.ts'

export type DraftCommand<Name extends ChannelName> = Readonly<{
  /** Answers what main stored; undefined where it was refused, and then `error` says why and the draft stays. */
  send: (input: Input<Name>) => Promise<Output<Name> | undefined>
  error: Error | null
  isBusy: boolean
}>

/**
 * A command that ends a draft. The draft goes even where the form has left the screen by then: a callback given to
 * `mutate` would not be called any more.
 */
export function useDraftCommand<Name extends ChannelName>(
  channel: Name,
  discard: () => Promise<void>,
): DraftCommand<Name> {
  const command = useCommand(channel)
  async function send(input: Input<Name>): Promise<Output<Name> | undefined> {
    const stored = await command.mutateAsync(input).catch(() => undefined)
    if (stored !== undefined) await discard()
    return stored
  }
  return { send, error: command.error, isBusy: command.isPending }
}
