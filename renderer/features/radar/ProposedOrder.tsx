import { useState } from 'react'
import type { StatementLine, StatementProposal } from '../../../shared/contract/statement.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PaymentRemarks, usePaymentRemarks } from '../../parts/PaymentRemarks.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = Readonly<{
  credit: StatementLine['credit']
  proposal: StatementProposal
  onEntered: (revision: number) => void
}>

/** An order that a line may pay: why, what is owed on it, and the way to enter the payment. */
export function ProposedOrder({ credit, proposal, onEntered }: Props) {
  const { t, number } = useText()
  const { go } = useNavigation()
  const { caseId, mark, number: orderNumber, balanceCents, isEntered } = proposal
  const reasons = proposal.reasons.map((reason) => t(keyIn('collection.bankStatement.reason', reason)))
  return (
    <div className="stack">
      <div>
        <Button
          kind="quiet"
          onPress={() => {
            go({ screen: 'caseFile', caseId, tab: 'collection' })
          }}
        >
          {orderNumber ?? mark ?? caseId.slice(0, 8)}
        </Button>{' '}
        {t('collection.bankStatement.owed', { sum: number(balanceCents) })} · {reasons.join(', ')}
      </div>
      {isEntered && <Notice tone="warn">{t('collection.bankStatement.twice')}</Notice>}
      <EnterPayment credit={credit} proposal={proposal} onEntered={onEntered} />
    </div>
  )
}

function EnterPayment({ credit, proposal, onEntered }: Props) {
  const { t, script } = useText()
  const errorText = useErrorText()
  const record = useCommand('collection.recordPayment')
  const remarks = usePaymentRemarks(record.error)
  const { caseId, revision, claim, debtors } = proposal
  const [from, setFrom] = useState(proposal.from ?? '')
  const enter = () => {
    const payment = { date: credit.date, amountCents: credit.amountCents, source: 'debtor' as const, from }
    void record.mutateAsync({ caseId, revision, claim, payment, confirmed: [...remarks.confirmed] }).then(
      (saved) => {
        onEntered(saved.revision)
      },
      () => undefined,
    )
  }
  return (
    <>
      {record.error !== null && <Notice tone="bad">{errorText(record.error)}</Notice>}
      <PaymentRemarks {...remarks} />
      <div className="actions">
        {debtors.length > 1 && (
          <SelectField
            label={t('collection.bankStatement.debtor')}
            value={from}
            empty={t('collection.bankStatement.chooseDebtor')}
            options={debtors.map(({ id, name }) => ({ value: id, label: script(name) }))}
            onChange={setFrom}
          />
        )}
        <Button isDisabled={from === '' || record.isPending} onPress={enter}>
          {t('collection.bankStatement.enter')}
        </Button>
      </div>
    </>
  )
}
