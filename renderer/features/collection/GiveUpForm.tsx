import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { NonCollectionField, useNonCollection } from '../../parts/NonCollectionField.tsx'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import type { DebtProps } from './debtProps.ts'

/** That nothing is to be had from the debtors: why, from the list and in words. */
export function GiveUpForm({ file, ledger, onClose }: DebtProps & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const giveUp = useCommand('collection.giveUp')
  const { data } = useChannel('step.look', { caseId: file.id })
  const why = useNonCollection(data?.orders.find(({ claim }) => claim === ledger.claim)?.nonCollection)
  const { reason: nonCollection } = why
  const target = { caseId: file.id, revision: file.revision, claim: ledger.claim }
  return (
    <ReasonForm
      draft={`${file.id}/act/giveUp_${ledger.claim}`}
      words={{
        explain: t('collection.giveUp.explain'),
        field: t('screens.reason'),
        submit: t('collection.giveUp.submit'),
        cancel: t('screens.cancel'),
      }}
      isReady={nonCollection !== undefined}
      isBusy={giveUp.isPending}
      error={giveUp.error === null ? undefined : errorText(giveUp.error)}
      onSubmit={(reason) =>
        nonCollection === undefined
          ? Promise.reject(new Error('no reason'))
          : giveUp.mutateAsync({ ...target, reason, nonCollection })
      }
      onClose={onClose}
    >
      <NonCollectionField why={why} empty={t('radar.handOver.choose')} />
    </ReasonForm>
  )
}
