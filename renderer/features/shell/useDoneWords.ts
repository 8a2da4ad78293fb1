import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useText } from '../../i18n/useText.ts'
import { useStatus } from '../../ui/StatusLine.tsx'

/** Says in the status line what a command has just done. */
export function useDoneWords(): void {
  const queryClient = useQueryClient()
  const { has } = useText()
  const { say } = useStatus()
  const sayDone = useEffectEvent((channel: unknown) => {
    const key = `shell.done.${String(channel)}`
    if (has(key)) say(key)
  })
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return
        sayDone(event.mutation.options.mutationKey?.[0])
      }),
    [queryClient],
  )
}
