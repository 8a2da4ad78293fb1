import type { OrderView } from '../../../shared/contract/order.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

/** That a copy is lost, with how it was lost. */
export function LoseCopy({ order, copy }: Readonly<{ order: OrderView; copy: number }>) {
  const { t } = useText()
  const lose = useCommand('print.lose')
  return (
    <ReasonedAct
      button={t('screens.print.holder.lose')}
      draft={`${order.caseId}/act/loseCopy_${order.id}_${String(copy)}`}
      words={{
        title: t('screens.print.holder.loseTitle', { copy, number: order.number }),
        explain: t('screens.print.holder.loseExplain'),
        field: t('screens.print.holder.loseReason'),
        submit: t('screens.print.holder.submit'),
      }}
      isBusy={lose.isPending}
      error={lose.error}
      onSubmit={(reason) => lose.mutateAsync({ orderId: order.id, copy, reason })}
    />
  )
}
