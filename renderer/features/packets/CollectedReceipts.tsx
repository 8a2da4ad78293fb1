import { useEffect } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TakenReceipt } from './TakenReceipt.tsx'

/** Takes in what wants nobody's decision, once for all that lies there, and says what it was. */
export function CollectedReceipts({
  arrived: { arrived, emptied },
}: Readonly<{ arrived: NonNullable<Output<'packet.arrived'>> }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { mutate, data, error } = useCommand('packet.collect')
  const lying = arrived.flatMap(({ id, kind }) => (kind === 'packet' ? [] : [id])).join(' ')
  const isToCollect = lying !== '' || emptied > 0
  useEffect(() => {
    if (isToCollect) mutate({})
  }, [isToCollect, lying, mutate])
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
