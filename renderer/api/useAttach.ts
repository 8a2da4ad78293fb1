import { useMutation } from '@tanstack/react-query'
import type { Input, Output } from '../../shared/contract/channels.ts'
import { invoke, invokeWithFile } from './client.ts'
import { waitForReads } from './queryClient.ts'

type Attach = Readonly<{
  input: Input<'attachment.attach'>
  /** What was dropped or pasted; without it the dialog of the system asks. */
  file?: File | undefined
}>

/** Attaches one file; it is done when the screen shows it. */
export function useAttach() {
  return useMutation<Output<'attachment.attach'>, Error, Attach>({
    mutationKey: ['attachment.attach'],
    mutationFn: ({ input, file }) =>
      file === undefined ? invoke('attachment.attach', input) : invokeWithFile('attachment.attach', input, file),
    onSuccess: waitForReads,
  })
}
