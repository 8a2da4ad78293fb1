import { useState } from 'react'
import type { CopiedFile } from '../../../shared/contract/deskCopies.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { StoredPages } from '../../parts/viewer/StoredPages.tsx'
import { Button } from '../../ui/Button.tsx'

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
  const read = useChannel('deskCopy.read', { caseId, place }, { onlyWhileShown: true })
  return <StoredPages read={read} name={t('screens.order.paper', { number })} />
}
