import { useEffect, useMemo, type ReactNode } from 'react'
import { useSession } from '../../api/session.ts'
import { useArrived } from '../../api/useArrived.ts'
import { useCommand } from '../../api/useChannel.ts'
import { CollectedContext } from './collected.ts'

type Props = Readonly<{ children: ReactNode }>

/** Takes in receipts, and answers recalls, while somebody who may is signed in, from the sign-in on, whatever screen is open. */
export function CollectArrived({ children }: Props) {
  const session = useSession()
  const mayCollect = session.mayRead('cases') && session.may('caseFile.takeReceipt')
  return mayCollect ? <Collecting>{children}</Collecting> : children
}

function Collecting({ children }: Props) {
  const { data: inbox } = useArrived()
  const { mutate, data: done, error } = useCommand('packet.collect')
  const lying = inbox?.arrived.flatMap(({ id, kind }) => (kind === 'packet' ? [] : [id])).join(' ') ?? ''
  const isToCollect = lying !== '' || (inbox?.emptied ?? 0) > 0
  // Once for all that lies there.
  useEffect(() => {
    if (isToCollect) mutate({})
  }, [isToCollect, lying, mutate])
  const collected = useMemo(() => ({ done, error }), [done, error])
  return <CollectedContext value={collected}>{children}</CollectedContext>
}
