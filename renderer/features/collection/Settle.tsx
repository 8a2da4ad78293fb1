import { ApiError } from '../../api/client.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { DebtProps } from './debtProps.ts'

/** Everything is paid; where that rests on a rate that is not published yet, it is asked about first. */
export function Settle({ file, ledger }: DebtProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const settle = useCommand('collection.settle')
  if (ledger.balanceCents > 0 || ledger.writtenOffCents > 0) return null
  const target = { caseId: file.id, revision: file.revision, claim: ledger.claim }
  const isAsked = settle.error instanceof ApiError && settle.error.code === 'order.paidByProjection'
  return (
    <>
      {isAsked ? (
        <Button
          onPress={() => {
            settle.mutate({ ...target, isProvisional: true })
          }}
        >
          {t('collection.settleProvisionally')}
        </Button>
      ) : (
        <Button
          isDisabled={settle.isPending}
          onPress={() => {
            settle.mutate(target)
          }}
        >
          {t('collection.settle')}
        </Button>
      )}
      {settle.error !== null && <Notice tone={isAsked ? 'warn' : 'bad'}>{errorText(settle.error)}</Notice>}
    </>
  )
}
