import type { OrderView } from '../../../shared/contract/order.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

/** Saves the stored pages of an order as a file, with the reason. */
export function SaveOrder({ order }: Readonly<{ order: OrderView }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const saved = useCommand('order.export')
  return (
    <ReasonedAct
      button={t('screens.order.export')}
      draft={`${order.caseId}/act/exportOrder_${order.id}`}
      words={{
        title: t('screens.order.exportTitle'),
        explain: t('screens.order.exportExplain'),
        field: t('screens.reason'),
        submit: t('screens.order.exportSubmit'),
        cancel: t('screens.cancel'),
      }}
      isBusy={saved.isPending}
      error={saved.error === null ? undefined : errorText(saved.error)}
      onSubmit={(reason) => saved.mutateAsync({ orderId: order.id, reason })}
    />
  )
}
