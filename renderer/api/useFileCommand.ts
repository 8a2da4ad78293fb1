import { useMutation } from '@tanstack/react-query'
import type { ChannelName, Input, Output } from '../../shared/contract/channels.ts'
import { invoke, invokeWithFile } from './client.ts'
import { waitForReads } from './queryClient.ts'

type Call<Name extends ChannelName> = Readonly<{
  input: Input<Name>
  /** What was dropped or pasted; without it the dialog of the system asks. */
  file?: File | undefined
}>

/** A command that takes a file; it is done when the screen shows what it changed. */
export function useFileCommand<Name extends ChannelName>(channel: Name) {
  return useMutation<Output<Name>, Error, Call<Name>>({
    mutationKey: [channel],
    mutationFn: ({ input, file }) =>
      file === undefined ? invoke(channel, input) : invokeWithFile(channel, input, file),
    onSuccess: waitForReads,
  })
}
