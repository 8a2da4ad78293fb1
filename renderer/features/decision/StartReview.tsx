import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** A registered claim is taken into review by the judge who will decide it. */
export function StartReview({ file, claim }: Readonly<{ file: CaseFileView; claim: string }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const start = useCommand('claim.startReview')
  return (
    <>
      {start.error !== null && <Notice tone="bad">{errorText(start.error)}</Notice>}
      <div className="actions top">
        <Button
          kind="primary"
          isDisabled={start.isPending}
          onPress={() => {
            start.mutate({ caseId: file.id, revision: file.revision, claim })
          }}
        >
          {t('screens.court.startReview')}
        </Button>
      </div>
    </>
  )
}
