import { useState } from 'react'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'

/** The file in the exchange form; it holds identities, so a reason is written down. */
export function ExportCase({ caseId }: Readonly<{ caseId: CaseId }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [isOpen, setIsOpen] = useState(false)
  const save = useCommand('exchange.export')
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
        {t('screens.export.button')}
      </Button>
      <ReasonDialog
        title={t('screens.export.title')}
        explain={t('screens.export.explain')}
        field={t('screens.reason')}
        submit={t('screens.export.submit')}
        cancel={t('screens.cancel')}
        isOpen={isOpen}
        isBusy={save.isPending}
        error={save.error === null ? undefined : errorText(save.error)}
        onClose={close}
        onSubmit={(reason) => {
          save.mutate({ caseId, reason }, { onSuccess: close })
        }}
      />
    </>
  )
}
