import type { CaseId } from '../../../shared/contract/ids.ts'
import { useCommand } from '../../api/useChannel.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { JournalTable } from '../../parts/JournalTable.tsx'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { Button } from '../../ui/Button.tsx'
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
  const errorText = useErrorText()
  const printer = useChosenPrinter()
  const print = useCommand('caseFile.printViews')
  const { name } = printer
  return (
    <div className="sharePrint">
      <PrinterField {...printer} field="views.printer" />
      <Button
        isDisabled={name === undefined || print.isPending}
        onPress={() => {
          if (name !== undefined) print.mutate({ caseId, printer: name, ...(person === undefined ? {} : { person }) })
        }}
      >
        {t(print.isPending ? 'screens.print.busy' : 'screens.views.print')}
      </Button>
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
      {print.isSuccess && <Notice tone="ok">{t('screens.views.printed')}</Notice>}
    </div>
  )
}
