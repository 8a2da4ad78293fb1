import { useEffect } from 'react'
import type { AttachmentView } from '../../../shared/contract/attachment.ts'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { isShownInside } from '../../../shared/domain/caseFile/attachment.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { EditCustody } from './EditCustody.tsx'
import { fingerprintWords, sizeWords } from '../../parts/fileWords.ts'

type Props = Readonly<{
  file: CaseFileView
  evidence: string
  canChange: boolean
  /** Shows a file beside the list. */
  onView: (attachment: AttachmentView) => void
}>

/** The files attached to an item: what each is, how it came in, and what can be done with it. */
export function EvidenceFiles({ file, evidence, canChange, onView }: Props) {
  const { t } = useText()
  const files = file.attachments.filter((one) => one.evidence === evidence)
  const hasPdf = files.some(({ kind }) => kind === 'pdf')
  useEffect(() => {
    // Its engine is on its way before somebody presses.
    if (hasPdf) void import('../../parts/viewer/pdfEngine.ts')
  }, [hasPdf])
  if (files.length === 0) return <p className="mut">{t('screens.attachment.none')}</p>
  return (
    <ul className="fileList" aria-label={t('screens.attachment.list')}>
      {files.map((one) => (
        <li key={one.file}>
          <FileEntry file={file} attachment={one} canChange={canChange} onView={onView} />
        </li>
      ))}
    </ul>
  )
}

type EntryProps = Omit<Props, 'evidence'> & Readonly<{ attachment: AttachmentView }>

function FileEntry({ file, attachment, canChange, onView }: EntryProps) {
  const { t } = useText()
  const { kind, size } = attachment
  return (
    <>
      <div className="fileHead">
        {attachment.name === undefined ? (
          <b>{t('screens.attachment.unnamed')}</b>
        ) : (
          <b translate="no">{attachment.name}</b>
        )}
        <span className="mut">
          {t(`screens.attachmentKind.${kind}`)} · {sizeWords(size)}
        </span>
      </div>
      <TextState attachment={attachment} />
      <Custody file={file} attachment={attachment} />
      <div className="actions">
        {isShownInside(kind) && file.acts.includes('viewAttachment') && (
          <Button
            kind="primary"
            onPress={() => {
              onView(attachment)
            }}
          >
            {t('screens.attachment.view')}
          </Button>
        )}
        {file.acts.includes('exportAttachment') && <FileAct act="export" file={file} attachment={attachment} />}
        {canChange && <EditCustody file={file} attachment={attachment} />}
        {canChange && <FileAct act="remove" file={file} attachment={attachment} />}
      </div>
    </>
  )
}

/** Whether a file is found by its words: a picture is not, until its words are recognised or some are typed. */
function TextState({ attachment: { text } }: Readonly<{ attachment: AttachmentView }>) {
  const { t } = useText()
  if (text === undefined || text.bare === 0) return null
  return (
    <p>
      <Tag tone="warn">{t('screens.attachment.bare')}</Tag>{' '}
      <span className="mut" role="status">
        {text.waiting > 0
          ? t('screens.attachment.recognising', { done: text.pages - text.waiting, pages: text.pages })
          : t('screens.attachment.bareOf', { bare: text.bare, pages: text.pages })}
      </span>
    </p>
  )
}

function Custody({ file, attachment }: Readonly<{ file: CaseFileView; attachment: AttachmentView }>) {
  const { t, pick, date, day, time, script } = useText()
  const { custody, receivedAt, receivedBy, alsoAt, sha256 } = attachment
  const others = file.evidence.filter(({ id }) => alsoAt.includes(id)).map(({ title }) => pick(title))
  const by = receivedBy === undefined ? '' : ` · ${script(receivedBy)}`
  return (
    <dl className="custody">
      <dt>{t('screens.attachment.received')}</dt>
      <dd>
        {date(custody.on)},{' '}
        {custody.from === undefined ? (
          <Tag tone="warn">{t('screens.attachment.fromMissing')}</Tag>
        ) : (
          script(custody.from)
        )}
      </dd>
      <dt>{t('screens.attachment.entered')}</dt>
      <dd>
        {t('screens.attachment.at', { day: day(receivedAt), time: time(receivedAt) })}
        {by}
      </dd>
      <dt>{t('screens.attachment.original')}</dt>
      <dd>
        {custody.original === undefined ? (
          <span className="mut">{t('screens.attachment.originalMissing')}</span>
        ) : (
          script(custody.original)
        )}
      </dd>
      <dt>{t('screens.attachment.fingerprint')}</dt>
      <dd className="code">{fingerprintWords(sha256)}</dd>
      {others.length > 0 && (
        <>
          <dt>{t('screens.attachment.same')}</dt>
          <dd>{others.join(', ')}</dd>
        </>
      )}
    </dl>
  )
}

type ActProps = Readonly<{ act: 'export' | 'remove'; file: CaseFileView; attachment: AttachmentView }>

/** Taking a copy out, or the file off: both are written down with their reason. */
function FileAct({ act, file, attachment }: ActProps) {
  const { t } = useText()
  const command = useCommand(`attachment.${act}`)
  const words = `screens.attachment.${act}` as const
  return (
    <ReasonedAct
      draft={`${file.id}/act/${act}_${attachment.file}`}
      button={t(`${words}.button`)}
      words={{
        title: t(`${words}.title`),
        explain: t(`${words}.explain`),
        submit: t(`${words}.submit`),
      }}
      isBusy={command.isPending}
      error={command.error}
      onSubmit={(reason) =>
        command.mutateAsync({ caseId: file.id, evidence: attachment.evidence, file: attachment.file, reason })
      }
    />
  )
}
