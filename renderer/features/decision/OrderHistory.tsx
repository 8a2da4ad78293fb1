import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { OrderId } from '../../../shared/contract/ids.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{
  history: NonNullable<ClaimView['history']>
  evidence: CaseFileView['evidence']
  onShow: (order: OrderId) => void
}>

/** What happened to the orders on a claim, day after day, with the way to each paper that is kept of it. */
export function OrderHistory({ history, evidence, onShow }: Props) {
  const { t, date, pick } = useText()
  const titleOf = (id: string) => pick(evidence.find((one) => one.id === id)?.title)
  return (
    <section className="panel" aria-labelledby="orderHistory">
      <h2 id="orderHistory">{t('screens.history.title')}</h2>
      <ol className="plainList">
        {history.map(({ act, on, number, order, evidence: scan }, index) => (
          <li key={index}>
            {date(on)} · {t(`acts.claim.${act}`)}
            {number !== undefined && <> · {number}</>}
            {scan !== undefined && <> · {t('screens.history.scan', { title: titleOf(scan) })}</>}{' '}
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
