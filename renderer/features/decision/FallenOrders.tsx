import type { ClaimView } from '../../../shared/contract/caseFile.ts'
import type { OrderId } from '../../../shared/contract/ids.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { IssuedOrder } from './IssuedOrder.tsx'

type Fallen = NonNullable<ClaimView['fallen']>[number]
type Props = Readonly<{ view: ClaimView; onShow: (order: OrderId) => void }>

/** The orders on a claim that were annulled: which, when, and the way to what they said. */
export function FallenOrders({ view, onShow }: Props) {
  const { t } = useText()
  const { fallen = [] } = view
  return fallen.map(({ order, ...one }) => (
    <Notice key={`${one.number} ${one.annulled}`} tone="warn">
      <Annulled {...one} />{' '}
      {order !== undefined && (
        <Button
          label={t('screens.decision.showFallenOf', { number: one.number })}
          onPress={() => {
            onShow(order)
          }}
        >
          {t('screens.decision.showFallen')}
        </Button>
      )}
    </Notice>
  ))
}

/** What an annulled order said, with the way back to the claim. */
export function FallenOrder({ fallen, onBack }: Readonly<{ fallen: Fallen; onBack: () => void }>) {
  const { t } = useText()
  return (
    <>
      <Notice tone="warn">
        <Annulled {...fallen} /> <Button onPress={onBack}>{t('screens.decision.backFromFallen')}</Button>
      </Notice>
      {fallen.order !== undefined && <IssuedOrder orderId={fallen.order} />}
    </>
  )
}

function Annulled({ number, issued, annulled }: Fallen) {
  const { t, date } = useText()
  return t('screens.decision.fallen', { number, issued: date(issued), annulled: date(annulled) })
}
