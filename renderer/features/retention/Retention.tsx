import { useState } from 'react'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { FileRetention } from '../../parts/retention/FileRetention.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { DueFiles } from './DueFiles.tsx'
import { Erased } from './Erased.tsx'
import { KeptFiles, type AskedFile } from './KeptFiles.tsx'

/** Which files of the office are due, proposed for erasure or held back, and which were erased. */
export function Retention() {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('retention.list', {})
  const [asked, setAsked] = useState<AskedFile>()
  const close = () => {
    setAsked(undefined)
  }
  return (
    <Page title={t('screens.retention.title')}>
      <p className="mut">{t('screens.retention.about')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data !== undefined && (
        <>
          <KeptFiles list="proposed" rows={data.proposed} onOpen={setAsked} />
          <DueFiles onOpen={setAsked} />
          <KeptFiles list="held" rows={data.held} onOpen={setAsked} />
          <Erased rows={data.erased} />
        </>
      )}
      {asked !== undefined && (
        <ModalDialog title={t('screens.retention.dialog', { mark: asked.mark })} isOpen onClose={close}>
          <FileRetention caseId={asked.id} onClose={close} />
        </ModalDialog>
      )}
    </Page>
  )
}
