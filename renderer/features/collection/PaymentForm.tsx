import { useState } from 'react'
import { TOLD_SOURCES } from '../../../shared/domain/caseFile/payment.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { ApiError } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { Pills } from '../../ui/Pills.tsx'
import { AmountField } from './AmountField.tsx'
import type { DebtProps } from './debtProps.ts'
import { DebtorField } from './DebtorField.tsx'
import { PaymentRemarks, usePaymentRemarks } from '../../parts/PaymentRemarks.tsx'

function usePayment() {
  const { today } = useSession()
  const [typedDay, setDay] = useState(readTypedDate(today))
  const [typedAmount, setAmount] = useState('')
  const [source, setSource] = useState('debtor')
  const [from, setFrom] = useState('')
  const [day, amount] = [parseDate(typedDay), parseAmount(typedAmount)]
  const known = TOLD_SOURCES.find((one) => one === source)
  const payment =
    day.ok && amount.ok && known !== undefined
      ? { date: day.value, amountCents: amount.value, source: known, ...(from === '' ? {} : { from }) }
      : undefined
  return { typedDay, onDay: setDay, typedAmount, setAmount, source, setSource, from, setFrom, payment }
}

type FieldsProps = DebtProps &
  Readonly<{ form: Omit<ReturnType<typeof usePayment>, 'payment'>; errorAt: (field: string) => Error | null }>

function PaymentFields({ file, ledger, form, errorAt }: FieldsProps) {
  const { t } = useText()
  const day = { typed: form.typedDay, onType: form.onDay, error: errorAt('date') }
  return (
    <>
      <AmountField
        label={t('collection.payment.amount')}
        typed={form.typedAmount}
        onType={form.setAmount}
        error={errorAt('amountCents')}
      />
      <DayField {...day} label={t('collection.payment.day')} />
      <Pills
        label={t('collection.payment.source')}
        options={TOLD_SOURCES.map((value) => ({ value, label: t(`collection.source.${value}`) }))}
        value={form.source}
        onChange={form.setSource}
        canClear={false}
      />
      <DebtorField
        file={file}
        ledger={ledger}
        label={t('collection.payment.debtor')}
        value={form.from}
        onChange={form.setFrom}
        empty={t('collection.payment.nobody')}
      />
    </>
  )
}

/** A payment as it came in: when, how much, where from, by whom. */
export function PaymentForm({ file, ledger, onClose }: DebtProps & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const record = useCommand('collection.recordPayment')
  const { error } = record
  const { payment, ...form } = usePayment()
  const remarks = usePaymentRemarks(error)
  const errorAt = (field: string) => (error instanceof ApiError && error.field === `payment.${field}` ? error : null)
  const elsewhere = ['date', 'amountCents'].every((field) => errorAt(field) === null) ? error : null
  const send = () => {
    if (payment === undefined) return
    const target = { caseId: file.id, revision: file.revision, claim: ledger.claim }
    void record.mutateAsync({ ...target, payment, confirmed: [...remarks.confirmed] }).then(onClose, () => undefined)
  }
  return (
    <ActForm
      submit={t('collection.payment.submit')}
      isReady={payment !== undefined}
      isBusy={record.isPending}
      error={elsewhere}
      onSubmit={send}
      onClose={onClose}
    >
      <PaymentFields file={file} ledger={ledger} form={form} errorAt={errorAt} />
      <PaymentRemarks {...remarks} />
    </ActForm>
  )
}
