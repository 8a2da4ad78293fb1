import { useState } from 'react'
import { PAYMENT_REMARKS, type PaymentRemark } from '../../shared/contract/collection.ts'
import { ApiError } from '../api/client.ts'
import { useText } from '../i18n/useText.ts'
import { Checkbox } from '../ui/Checkbox.tsx'

/** What is out of the ordinary about a payment: asked about when the core names it, each on its own. */
export function usePaymentRemarks(error: Error | null) {
  const [seen, setSeen] = useState<readonly PaymentRemark[]>([])
  const [confirmed, setConfirmed] = useState<readonly PaymentRemark[]>([])
  const named = PAYMENT_REMARKS.find((one) => error instanceof ApiError && error.code === `payment.${one}`)
  const asked = named === undefined || seen.includes(named) ? seen : [...seen, named]
  return {
    asked,
    confirmed,
    confirm: (remark: PaymentRemark, isConfirmed: boolean) => {
      setSeen(asked)
      const others = confirmed.filter((one) => one !== remark)
      setConfirmed(isConfirmed ? [...others, remark] : others)
    },
  }
}

type Remarks = ReturnType<typeof usePaymentRemarks>

/** Each of them with a box to tick. */
export function PaymentRemarks({ asked, confirmed, confirm }: Remarks) {
  const { t } = useText()
  return asked.map((remark) => (
    <Checkbox
      key={remark}
      label={t(`collection.confirm.${remark}`)}
      isChecked={confirmed.includes(remark)}
      onChange={(isChecked) => {
        confirm(remark, isChecked)
      }}
    />
  ))
}
