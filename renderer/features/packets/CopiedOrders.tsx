import { useState } from 'react'
import type { CopiedFile } from '../../../shared/contract/deskCopies.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { BytePages } from '../../parts/viewer/BytePages.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The orders that were issued on a file at another desk, each to be read page by page. */
export function CopiedOrders({ file }: Readonly<{ file: CopiedFile }>) {
  const { t } = useText()
  const [shown, setShown] = useState<CopiedFile['orders'][number]>()
  if (file.orders.length === 0) return null
  return (
    <section className="stack">
      <h3>{t('screens.packets.desks.orders')}</h3>
      <div className="actions">
        {file.orders.map((order) => (
          <Button
            key={order.place}
            onPress={() => {
              setShown(order)
            }}
          >
            {t('screens.order.paper', { number: order.number })}
          </Button>
        ))}
      </div>
      {shown !== undefined && <Pages key={shown.place} file={file} order={shown} />}
    </section>
  )
}

type Props = Readonly<{ file: CopiedFile; order: CopiedFile['orders'][number] }>

/** The pages as they were issued; that they are read is written down. */
function Pages({ file: { caseId }, order: { place, number } }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('deskCopy.read', { caseId, place }, { onlyWhileShown: true })
  const name = t('screens.order.paper', { number })
  return (
    <section className="viewer orderPages" aria-label={name}>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <BytePages bytes={data?.bytes} name={name} />
    </section>
  )
}
