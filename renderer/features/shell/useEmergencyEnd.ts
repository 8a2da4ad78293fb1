import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'

/** Of the session itself; all else that was read may be of the file. */
const KEPT: readonly unknown[] = ['session.state', 'emergency.list']

/**
 * Leads away from a file that the person had open in an emergency as soon as the time is over, by itself or by an act, and
 * keeps nothing of what was read: the core refuses the file from then on, and a page would go on showing it.
 */
export function useEmergencyEnd(): void {
  const { route, go } = useNavigation()
  const queryClient = useQueryClient()
  const open = useOpenFiles()
  const before = useRef(open)
  useEffect(() => {
    const isOver = before.current.some((caseId) => !open.includes(caseId))
    before.current = open
    if (!isOver) return
    queryClient.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(queryKey[0]) })
    const isShown = route.screen === 'print' || (route.screen === 'caseFile' && !open.includes(route.caseId))
    if (isShown) go({ screen: 'today' })
  }, [open, route, go, queryClient])
}

/** The files that the person has open so; asked again when the first of all accesses that are shown is over. */
function useOpenFiles(): readonly CaseId[] {
  const session = useSession()
  const mayAsk = session.mayRead('emergencies')
  const { data, dataUpdatedAt, refetch } = useChannel('emergency.list', {}, { enabled: mayAsk })
  useEffect(() => {
    const left = (data ?? []).flatMap(({ secondsLeft, isOpen }) => (isOpen ? [secondsLeft] : []))
    if (left.length === 0) return undefined
    const timer = setTimeout(() => void refetch(), (Math.min(...left) + 1) * 1_000)
    return () => {
      clearTimeout(timer)
    }
  }, [data, dataUpdatedAt, refetch])
  return useMemo(() => (data ?? []).flatMap(({ caseId }) => caseId ?? []), [data])
}
