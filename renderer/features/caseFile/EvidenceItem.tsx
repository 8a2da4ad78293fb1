import type { Ref } from 'react'
import type { AttachmentView } from '../../../shared/contract/attachment.ts'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { CitedHeads } from './CitedHeads.tsx'
import { EvidenceEditor, type TypedItem } from './EvidenceEditor.tsx'
import { EvidenceFiles } from './EvidenceFiles.tsx'

type Props = Readonly<{
  file: CaseFileView
  id: string
  onView: (attachment: AttachmentView, page?: number) => void
  onClose: () => void
  onNext: () => void
  typed: Ref<TypedItem>
}>

/** One item of evidence: its files and how they came in, and its data to be changed by those who may. */
export function EvidenceItem({ file, id, onView, onClose, onNext, typed }: Props) {
  const { t, pick } = useText()
  const entry = file.evidence.find((one) => one.id === id)
  const canWrite = file.acts.includes('saveEvidence') && !file.locked.includes(id)
  const pdf = file.attachments.find((one) => one.evidence === id && one.kind === 'pdf')
  if (entry === undefined && !canWrite) return null
  return (
    <>
      {entry !== undefined && (
        <section className="panel gap" aria-label={t('screens.attachment.list')}>
          <h2>{pick(entry.title)}</h2>
          <CitedHeads
            file={file}
            evidence={id}
            onPage={
              pdf === undefined
                ? undefined
                : (page) => {
                    onView(pdf, page)
                  }
            }
          />
          <EvidenceFiles
            file={file}
            evidence={id}
            canChange={canWrite && file.acts.includes('attach')}
            onView={onView}
          />
          {!canWrite && (
            <div className="actions">
              <Button onPress={onClose}>{t('screens.close')}</Button>
            </div>
          )}
        </section>
      )}
      {canWrite && <EvidenceEditor file={file} id={id} entry={entry} onClose={onClose} onNext={onNext} typed={typed} />}
    </>
  )
}
