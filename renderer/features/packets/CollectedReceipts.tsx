import { useEffect } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import { useSession } from '../../api/session.ts'
import { useArrived } from '../../api/useArrived.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TakenReceipt } from './TakenReceipt.tsx'

type Props = Readonly<{
  /** Whether the screen is one on which it is said what was taken in. */
  isShown: boolean
}>

/** Takes in receipts while somebody who may is signed in, from the sign-in on, whatever screen is open. */
export function CollectedReceipts({ isShown }: Props) {
  const session = useSession()
  return session.mayRead('cases') && session.may('caseFile.takeReceipt') ? <Collecting isShown={isShown} /> : null
}

function Collecting({ isShown }: Props) {
  const { data } = useArrived()
  return data === undefined || data === null ? null : <Collected arrived={data} isShown={isShown} />
}

type Arrived = NonNullable<Output<'packet.arrived'>>

/** Takes in what wants nobody's decision, once for all that lies there, and says what it was. */
function Collected({ arrived: { arrived, emptied }, isShown }: Props & Readonly<{ arrived: Arrived }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { mutate, data, error } = useCommand('packet.collect')
  const lying = arrived.flatMap(({ id, kind }) => (kind === 'packet' ? [] : [id])).join(' ')
  const isToCollect = lying !== '' || emptied > 0
  useEffect(() => {
    if (isToCollect) mutate({})
  }, [isToCollect, lying, mutate])
  if (!isShown) return null
  return (
    <>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data?.receipts.map((one) => (
        <TakenReceipt key={one.id} receipt={one} />
      ))}
      {data !== undefined && data.refused > 0 && (
        <Notice tone="bad">{t('screens.packets.inbox.refused', { count: data.refused })}</Notice>
      )}
    </>
  )
}
