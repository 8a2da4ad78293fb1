import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{ file: CaseFileView; claim: string; discard: () => Promise<void> }>

/** Removing a claim that has not left the office: it cannot be undone, so it is asked once. */
export function RemoveClaim({ file, claim, discard }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { go } = useNavigation()
  const [isOpen, setIsOpen] = useState(false)
  const remove = useCommand('claim.remove')
  const ask = (open: boolean) => () => {
    setIsOpen(open)
  }
  async function submit(): Promise<void> {
    const removed = await remove.mutateAsync({ caseId: file.id, revision: file.revision, claim }).catch(() => undefined)
    if (removed === undefined) return
    await discard()
    go({ screen: 'caseFile', caseId: file.id, tab: 'claims' })
  }
  return (
    <>
      <Button kind="danger" onPress={ask(true)}>
        {t('screens.claim.remove')}
      </Button>
      <ModalDialog title={t('screens.claim.removeTitle')} isOpen={isOpen} onClose={ask(false)}>
        <p>{t('screens.claim.removeExplain')}</p>
        {remove.error !== null && <Notice tone="bad">{errorText(remove.error)}</Notice>}
        <div className="actions">
          <Button kind="danger" onPress={() => void submit()} isDisabled={remove.isPending}>
            {t('screens.claim.removeSubmit')}
          </Button>
          <Button onPress={ask(false)}>{t('screens.cancel')}</Button>
        </div>
      </ModalDialog>
    </>
  )
}
