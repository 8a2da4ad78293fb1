import { ORDER_EXPORTS, type OrderView } from '../../../shared/contract/order.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

type Format = (typeof ORDER_EXPORTS)[number]

/** Saves the stored pages of an order as a file, or the order as data for other programs, with the reason. */
export function SaveOrder({ order }: Readonly<{ order: OrderView }>) {
  return ORDER_EXPORTS.map((format) => <SaveAs key={format} order={order} format={format} />)
}

function SaveAs({ order, format }: Readonly<{ order: OrderView; format: Format }>) {
  const { t } = useText()
  const saved = useCommand('order.export')
  return (
    <ReasonedAct
      button={t(`screens.order.export.${format}`)}
      draft={`${order.caseId}/act/exportOrder_${format}_${order.id}`}
      words={{
        title: t('screens.order.exportTitle'),
        explain: t(`screens.order.exportExplain.${format}`),
        submit: t('screens.order.exportSubmit'),
      }}
      isBusy={saved.isPending}
      error={saved.error}
      onSubmit={(reason) => saved.mutateAsync({ orderId: order.id, reason, format })}
    />
  )
}
