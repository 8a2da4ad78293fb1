import { useFormContext } from '../../forms/formContext.ts'
import type { RowActs } from '../../forms/useRows.ts'
import { useStatus } from '../../ui/StatusLine.tsx'
import { headsIn } from './useLedger.ts'

/** Takes a head away and says which, and how it comes back. */
export function useRemoveHead(acts: RowActs): (index: number) => void {
  const { store } = useFormContext()
  const { say } = useStatus()
  return (index) => {
    say('screens.ledger.removed', { code: headsIn(store)[index]?.code ?? '' })
    acts.remove(index)
  }
}
