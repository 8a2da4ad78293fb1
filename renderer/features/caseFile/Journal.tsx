import { useState } from 'react'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { JournalTable } from '../../parts/JournalTable.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Pills } from '../../ui/Pills.tsx'
import { Views } from './Views.tsx'

const SHOWN = ['all', 'seen'] as const

/** Who did what with this file, and why; or those acts alone by which somebody saw it. */
export function Journal({ caseId }: Readonly<{ caseId: CaseId }>) {
  const { t } = useText()
  const [shown, setShown] = useState<string>('all')
  return (
    <>
      <Pills
        label={t('screens.views.journal')}
        value={shown}
        options={SHOWN.map((value) => ({ value, label: t(`screens.views.${value}`) }))}
        canClear={false}
        onChange={setShown}
      />
      {shown === 'seen' ? <Views caseId={caseId} /> : <AllActs caseId={caseId} />}
    </>
  )
}

function AllActs({ caseId }: Readonly<{ caseId: CaseId }>) {
  const errorText = useErrorText()
  const { pages, error, more } = usePages('journal.list', { caseId })
  const entries = pages.flat()
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  return entries.length === 0 ? null : <JournalTable name="journal" entries={entries} more={more} />
}
