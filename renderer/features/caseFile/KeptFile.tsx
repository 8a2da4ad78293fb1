import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { FileRetention } from '../../parts/retention/FileRetention.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'

/** How long this file stays, and what bars or proposes its erasure. */
export function KeptFile({ file }: Readonly<{ file: CaseFileView }>) {
  const { t } = useText()
  const { person } = useSession()
  const mark = markShownTo(file.case, person.office) ?? t('screens.caseFiles.noMark')
  return (
    <section className="fileActs" aria-label={t('screens.retention.title')}>
      <h2>{t('screens.retention.title')}</h2>
      <div className="actions">
        <DialogButton button={t('screens.retention.button')} title={mark}>
          {(close) => <FileRetention caseId={file.id} onClose={close} />}
        </DialogButton>
      </div>
    </section>
  )
}
