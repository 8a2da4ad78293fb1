import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useText } from '../../i18n/useText.ts'
import { useStatus } from '../../ui/StatusLine.tsx'

/** Says in the status line what a command has just done; of a dialog that was cancelled, nothing. */
export function useDoneWords(): void {
  const queryClient = useQueryClient()
  const { has } = useText()
  const { say } = useStatus()
  const sayDone = useEffectEvent((channel: unknown, answer: unknown, input: unknown) => {
    const outcome = memberOf(answer, 'outcome')
    if (outcome === 'cancelled') return
    const isDocx = outcome === 'exported' && memberOf(input, 'format') === 'docx'
    const key = isDocx ? 'screens.print.saved' : `shell.done.${String(channel)}`
    if (has(key)) say(key)
  })
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return
        const { options, state } = event.mutation
        sayDone(options.mutationKey?.[0], state.data, state.variables)
      }),
    [queryClient],
  )
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
