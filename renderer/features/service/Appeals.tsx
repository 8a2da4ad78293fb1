import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { AppealView, ServiceView } from '../../../shared/contract/service.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Annul } from './Annul.tsx'
import { DecideAppeal } from './DecideAppeal.tsx'
import { EndAppeal } from './EndAppeal.tsx'
import { FileAppeal } from './FileAppeal.tsx'
import { useRecipientName } from './useRecipientName.ts'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; service: ServiceView }>

/** Appeals against the order, whose and when, and what can be recorded of them. */
export function Appeals({ file, view, service }: Props) {
  const { t } = useText()
  const { acts } = view
  const { appeals } = service
  if (appeals.length === 0 && !acts.includes('fileAppeal')) return null
  return (
    <div className="appeals">
      {appeals.length > 0 && <h3>{t('service.appeal.title')}</h3>}
      <ul className="plainList">
        {appeals.map((appeal) => (
          <li key={appeal.ordinal}>
            <OneAppeal file={file} view={view} appeal={appeal} />
          </li>
        ))}
      </ul>
      <div className="actions">
        {acts.includes('fileAppeal') && (
          <DialogButton button={t('service.appeal.file')} title={t('service.appeal.fileTitle')}>
            {(close) => <FileAppeal {...{ file, view, service }} onClose={close} />}
          </DialogButton>
        )}
        {acts.includes('modifyOnAppeal') && (
          <DialogButton button={t('service.appeal.decide')} title={t('service.appeal.decideTitle')} isWide>
            {(close) => <DecideAppeal file={file} view={view} onClose={close} />}
          </DialogButton>
        )}
        {acts.includes('annulOnAppeal') && <Annul file={file} view={view} act="annulOnAppeal" />}
      </div>
    </div>
  )
}

/** Whose appeal it is, of which day, and how it stands. */
function OneAppeal({ file, view, appeal }: Omit<Props, 'service'> & Readonly<{ appeal: AppealView }>) {
  const { t, date } = useText()
  const name = useRecipientName(file, appeal)
  const { ended, isLate } = appeal
  const state = ended === undefined ? t('service.appeal.pending') : t('service.appeal.ended', { day: date(ended) })
  return (
    <>
      {[name, date(appeal.filed), state].join(' · ')} {isLate && <Tag tone="warn">{t('service.appeal.late')}</Tag>}
      {ended === undefined && view.acts.includes('withdrawAppeal') && (
        <EndAppeal file={file} view={view} appeal={appeal.ordinal} of={`${name}, ${date(appeal.filed)}`} />
      )}
    </>
  )
}
