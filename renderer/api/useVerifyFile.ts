import { useMutation } from '@tanstack/react-query'
import type { Output } from '../../shared/contract/channels.ts'
import { invoke, invokeWithFile } from './client.ts'

/** Verifies a file that was dropped, or one that is chosen in the dialog of the system. */
export function useVerifyFile() {
  return useMutation<Output<'proof.verifyFile'>, Error, File | undefined>({
    mutationKey: ['proof.verifyFile'],
    mutationFn: (file) =>
      file === undefined ? invoke('proof.verifyFile', {}) : invokeWithFile('proof.verifyFile', {}, file),
    gcTime: 0,
  })
}
