import type { CaseId } from '../../../shared/contract/ids.ts'
import { useCommand } from '../../api/useChannel.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { JournalTable } from '../../parts/JournalTable.tsx'
import { PrintOrSave } from '../../parts/PrintOrSave.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{ caseId: CaseId; person?: string | undefined }>

/** Who saw the file, or one person in it: what, when and why; and the same on paper. */
export function Views({ caseId, person }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const target = person === undefined ? { caseId } : { caseId, person }
  const { pages, isKnown, error, more } = usePages('caseFile.views', target)
  const entries = pages.flat()
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (!isKnown) return null
  return (
    <>
      <p className="mut">{t(person === undefined ? 'screens.views.explain' : 'screens.views.personExplain')}</p>
      {entries.length === 0 ? (
        <p className="empty">{t('screens.views.none')}</p>
      ) : (
        <JournalTable name={`views-${person ?? ''}`} entries={entries} more={more} />
      )}
      <PrintViews caseId={caseId} person={person} />
    </>
  )
}

function PrintViews({ caseId, person }: Props) {
  const { t } = useText()
  const print = useCommand('caseFile.printViews')
  return (
    <PrintOrSave
      field="views.printer"
      submit={t('screens.views.print')}
      printed={t('screens.views.printed')}
      giving={print}
      onGive={(to) => {
        print.mutate({ caseId, ...(person === undefined ? {} : { person }), ...to })
      }}
    />
  )
}
