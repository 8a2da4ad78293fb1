import type { Input } from '../../../shared/contract/channels.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useStatus } from '../../ui/StatusLine.tsx'

/** Sets something for the person at this machine, and says so. */
export function useSetting(): (change: Input<'session.setPreferences'>) => void {
  const command = useSessionCommand('session.setPreferences')
  const { say } = useStatus()
  return (change) => {
    command.mutate(change, {
      onSuccess: () => {
        say('screens.settings.saved')
      },
    })
  }
}
