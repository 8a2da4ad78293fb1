import type { ClaimView } from '../../../shared/contract/caseFile.ts'
import type { OrderId } from '../../../shared/contract/ids.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{ history: NonNullable<ClaimView['history']>; onShow: (order: OrderId) => void }>

/** What happened to the orders on a claim, day after day, with the way to each paper that is kept of it. */
export function OrderHistory({ history, onShow }: Props) {
  const { t, date } = useText()
  return (
    <section className="panel" aria-labelledby="orderHistory">
      <h2 id="orderHistory">{t('screens.history.title')}</h2>
      <ol className="plainList">
        {history.map(({ act, on, number, order }, index) => (
          <li key={index}>
            {date(on)} · {t(`acts.claim.${act}`)}
            {number !== undefined && <> · {number}</>}{' '}
            {order !== undefined && (
              <Button
                kind="quiet"
                label={t('screens.history.showOf', { number: number ?? '' })}
                onPress={() => {
                  onShow(order)
                }}
              >
                {t('screens.history.show')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
