import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { JournalTable } from '../../parts/JournalTable.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { entriesSinceReview } from './entriesSinceReview.ts'

type Props = Readonly<{ file: Pick<CaseFileView, 'id'> }>

/** What others have changed in the file since its review began; read, and written down as read, only where it is opened. */
export function SinceReview({ file }: Props) {
  const { t } = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className="panel"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open)
      }}
    >
      <summary>{t('screens.sinceReview.title')}</summary>
      {isOpen && <Changes file={file} />}
    </details>
  )
}

function Changes({ file }: Props) {
  const { t } = useText()
  const { person } = useSession()
  const errorText = useErrorText()
  const { pages, isKnown, error, more } = usePages('journal.list', { caseId: file.id })
  const entries = entriesSinceReview(pages.flat(), person.displayName)
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (!isKnown) return null
  if (entries.length === 0) return <p className="empty">{t('screens.sinceReview.none')}</p>
  return <JournalTable name="sinceReview" entries={entries} more={more} />
}
