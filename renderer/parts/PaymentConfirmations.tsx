import { PAYMENT_REMARKS, type PaymentRemark } from '../../shared/contract/collection.ts'
import { ApiError } from '../api/client.ts'
import { useText } from '../i18n/useText.ts'
import { Checkbox } from '../ui/Checkbox.tsx'

type Props = Readonly<{
  /** What the core has answered. */
  error: Error | null
  confirmed: readonly PaymentRemark[]
  onChange: (confirmed: readonly PaymentRemark[]) => void
}>

/** What the core has asked about a payment that is entered with a step, each to be confirmed by whoever records it. */
export function PaymentConfirmations({ error, confirmed, onChange }: Props) {
  const { t } = useText()
  const asked = PAYMENT_REMARKS.filter(
    (one) => confirmed.includes(one) || (error instanceof ApiError && error.code === `payment.${one}`),
  )
  return asked.map((remark) => (
    <Checkbox
      key={remark}
      label={t(`collection.confirm.${remark}`)}
      isChecked={confirmed.includes(remark)}
      onChange={(isChecked) => {
        const others = confirmed.filter((one) => one !== remark)
        onChange(isChecked ? [...others, remark] : others)
      }}
    />
  ))
}
