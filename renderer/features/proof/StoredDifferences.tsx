import type { OrderId } from '../../../shared/contract/ids.ts'
import { useFileCommand } from '../../api/useFileCommand.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { JudgmentDifferences } from '../../parts/JudgmentDifferences.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Where the words of the file that was brought differ from the act that is stored: amounts and accounts first. */
export function StoredDifferences({ orderId, file }: Readonly<{ orderId: OrderId; file: File | undefined }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { mutate, data, error, isPending } = useFileCommand('proof.compare')
  const { comparison } = data ?? {}
  return (
    <>
      <div className="actions">
        <Button
          isDisabled={isPending}
          onPress={() => {
            mutate({ input: { orderId }, file })
          }}
        >
          {t(file === undefined ? 'proof.differences.choose' : 'proof.differences.show')}
        </Button>
      </div>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {comparison?.namesProtected === true && <Notice tone="bad">{t('proof.differences.namesProtected')}</Notice>}
      {comparison?.isIdentical === true && <p>{t('proof.differences.none')}</p>}
      {comparison?.isIdentical === false && (
        <JudgmentDifferences
          points={comparison.points}
          sides={{ composed: t('proof.differences.stored'), other: t('proof.differences.brought') }}
        />
      )}
    </>
  )
}
