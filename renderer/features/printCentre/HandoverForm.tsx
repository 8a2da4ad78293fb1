import type { OrderView } from '../../../shared/contract/order.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { SaveAsDocx, WhatCameOfIt } from '../../parts/SaveAsDocx.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusPrinter } from './focusPrinter.ts'

type Props = Readonly<{
  order: OrderView
  printer: string | undefined
  /** Whether a copy has left the printer, or may have. */
  hasCopies: boolean
}>

/** The card by which printed copies are handed over: a row to sign in for each. */
export function HandoverForm({ order, printer, hasCopies }: Props) {
  const { t } = useText()
  const print = useCommand('print.handover')
  const missing = printer === undefined ? t('screens.print.missing.printer') : undefined
  const blocked = hasCopies ? missing : t('screens.print.card.none')
  return (
    <section className="stack" aria-labelledby="handover">
      <h3 id="handover">{t('screens.print.card.title')}</h3>
      <p className="mut">{t('screens.print.card.explain')}</p>
      <WhatCameOfIt giving={print} printed={t('screens.print.card.done')} />
      <div className="actions">
        <Button
          isDisabled={blocked !== undefined || print.isPending}
          onBlocked={focusPrinter}
          onPress={() => {
            if (printer !== undefined) print.mutate({ orderId: order.id, printer })
          }}
        >
          {print.isPending ? t('screens.print.busy') : (blocked ?? t('screens.print.card.submit'))}
        </Button>
        {hasCopies && (
          <SaveAsDocx
            giving={print}
            onGive={(to) => {
              print.mutate({ orderId: order.id, ...to })
            }}
          />
        )}
      </div>
    </section>
  )
}
