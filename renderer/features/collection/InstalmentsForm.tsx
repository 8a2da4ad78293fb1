import { useState } from 'react'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { addMonths } from '../../../shared/time/calendarDate.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { AmountField } from './AmountField.tsx'
import type { DebtProps } from './debtProps.ts'
import { DebtorField } from './DebtorField.tsx'

/** How many instalments there may be, and how many of them late at once end the agreement (1–12; question 92). */
const COUNT = /^[1-9]\d{0,2}$/
const LATE_TO_END = /^(?:[1-9]|1[0-2])$/
const USUAL_LATE_TO_END = '2'

/** The monthly instalments that a debtor has agreed to: since when, how much, how many, from when on, and when it ends. */
export function InstalmentsForm({ file, ledger, onClose }: DebtProps & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const { today } = useSession()
  const agree = useCommand('collection.agreeInstalments')
  const [debtor, setDebtor] = useState(ledger.debtors[0]?.person ?? '')
  const [typedDay, setDay] = useState(readTypedDate(today))
  const [typedAmount, setAmount] = useState('')
  const [count, setCount] = useState('')
  const [lateToEnd, setLateToEnd] = useState(USUAL_LATE_TO_END)
  const [typedFirst, setFirst] = useState(() => readTypedDate(addMonths(today, 1)))
  const [day, amount, first] = [parseDate(typedDay), parseAmount(typedAmount), parseDate(typedFirst)]
  const counts = COUNT.test(count) && LATE_TO_END.test(lateToEnd)
  const isWhole = day.ok && amount.ok && amount.value > 0 && first.ok && counts
  const send = () => {
    if (!day.ok || !amount.ok || !first.ok) return
    const target = { caseId: file.id, revision: file.revision, claim: ledger.claim }
    const numbers = { amountCents: amount.value, count: Number(count), lateToEnd: Number(lateToEnd) }
    const agreed = { date: day.value, debtor, firstDue: first.value, ...numbers }
    void agree.mutateAsync({ ...target, agreed }).then(onClose, () => undefined)
  }
  return (
    <ActForm
      explain={t('collection.instalments.explain')}
      submit={t('collection.instalments.submit')}
      isReady={isWhole}
      isBusy={agree.isPending}
      error={agree.error}
      onSubmit={send}
      onClose={onClose}
    >
      <DebtorField
        file={file}
        ledger={ledger}
        label={t('collection.payment.debtor')}
        value={debtor}
        onChange={setDebtor}
      />
      <AmountField label={t('collection.instalments.amount')} typed={typedAmount} onType={setAmount} />
      <TextField label={t('collection.instalments.count')} value={count} onChange={setCount} maxLength={3} />
      <DayField label={t('collection.instalments.day')} typed={typedDay} onType={setDay} />
      <DayField label={t('collection.instalments.first')} typed={typedFirst} onType={setFirst} />
      <TextField
        label={t('collection.instalments.lateToEnd')}
        value={lateToEnd}
        onChange={setLateToEnd}
        maxLength={2}
      />
    </ActForm>
  )
}
