import { useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { FileRetention } from '../../parts/retention/FileRetention.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { Page } from '../../ui/Page.tsx'
import { DueFiles } from './DueFiles.tsx'
import { Erased } from './Erased.tsx'
import type { AskedFile } from './KeptFiles.tsx'
import { ListedFiles } from './ListedFiles.tsx'

/** Which files of the office are due, proposed for erasure or held back, and which were erased. */
export function Retention() {
  const { t } = useText()
  const [asked, setAsked] = useState<AskedFile>()
  const close = () => {
    setAsked(undefined)
  }
  return (
    <Page title={t('screens.retention.title')}>
      <p className="mut">{t('screens.retention.about')}</p>
      <ListedFiles list="proposed" onOpen={setAsked} />
      <DueFiles onOpen={setAsked} />
      <ListedFiles list="held" onOpen={setAsked} />
      <Erased />
      {asked !== undefined && (
        <ModalDialog title={t('screens.retention.dialog', { mark: asked.mark })} isOpen onClose={close}>
          <FileRetention caseId={asked.id} onClose={close} />
        </ModalDialog>
      )}
    </Page>
  )
}
