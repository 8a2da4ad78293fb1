import { useState } from 'react'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { AmountField } from './AmountField.tsx'
import type { DebtProps } from './debtProps.ts'

/** What of a debt nobody expects any more, and why; the whole of it is proposed. */
export function WriteOffForm({ file, ledger, onClose }: DebtProps & Readonly<{ onClose: () => void }>) {
  const { t, number } = useText()
  const errorText = useErrorText()
  const write = useCommand('collection.writeOff')
  const [typed, setTyped] = useState(() => number(ledger.balanceCents))
  const amount = parseAmount(typed)
  const target = { caseId: file.id, revision: file.revision, claim: ledger.claim }
  return (
    <ReasonForm
      draft={`${file.id}/act/writeOff_${ledger.claim}`}
      words={{
        explain: t('collection.writeOff.explain'),
        field: t('screens.reason'),
        submit: t('collection.writeOff.submit'),
        cancel: t('screens.cancel'),
      }}
      isReady={amount.ok}
      isBusy={write.isPending}
      error={write.error === null ? undefined : errorText(write.error)}
      onSubmit={(reason) =>
        amount.ok
          ? write.mutateAsync({ ...target, amountCents: amount.value, reason })
          : Promise.reject(new Error(amount.error.code))
      }
      onClose={onClose}
    >
      <AmountField label={t('collection.writeOff.amount')} typed={typed} onType={setTyped} />
    </ReasonForm>
  )
}
