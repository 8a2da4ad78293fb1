import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'

/** Back to the prosecutor's office, with a note that says what is missing. */
export function ReturnClaim({ file, claim }: Readonly<{ file: CaseFileView; claim: string }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [isOpen, setIsOpen] = useState(false)
  const giveBack = useCommand('claim.return')
  const close = () => {
    setIsOpen(false)
  }
  return (
    <>
      <Button
        onPress={() => {
          setIsOpen(true)
        }}
      >
        {t('screens.return.button')}
      </Button>
      <ReasonDialog
        title={t('screens.return.title')}
        explain={t('screens.return.explain')}
        field={t('screens.return.note')}
        submit={t('screens.return.submit')}
        cancel={t('screens.cancel')}
        isOpen={isOpen}
        isBusy={giveBack.isPending}
        error={giveBack.error === null ? undefined : errorText(giveBack.error)}
        onClose={close}
        onSubmit={(note) => {
          giveBack.mutate({ caseId: file.id, revision: file.revision, claim, note }, { onSuccess: close })
        }}
      />
    </>
  )
}
