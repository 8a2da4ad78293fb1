import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { focusField } from '../../ui/focusField.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ExportCalendar } from './ExportCalendar.tsx'

const WAIT_MS = 2_000

/** What is done with the dates of a file: a day in court or an event is entered, the limits are printed, days are exported. */
export function DateActs({ file }: Readonly<{ file: CaseFileView }>) {
  const { t } = useText()
  const { go } = useNavigation()
  const canWrite = file.acts.includes('changeProceedings')
  useShortcut({ key: 'Insert' }, () => addRow('hearings'), canWrite)
  useShortcut({ key: 'd' }, () => addRow('events'), canWrite)
  return (
    <div className="actions dateActs">
      {canWrite && (
        <>
          <Button kind="quiet" act={t('deadlines.newHearing')} onPress={() => addRow('hearings')}>
            {t('deadlines.newHearing')}
          </Button>
          <Button kind="quiet" act={t('deadlines.newEvent')} onPress={() => addRow('events')}>
            {t('deadlines.newEvent')}
          </Button>
        </>
      )}
      {file.acts.includes('makePaper') && (
        <Button
          kind="quiet"
          act={t('deadlines.print')}
          onPress={() => {
            go({ screen: 'caseFile', caseId: file.id, tab: 'papers', item: 'deadline-list' }, 'paper.make')
          }}
        >
          {t('deadlines.print')}
        </Button>
      )}
      <ExportCalendar file={file} />
    </div>
  )
}

/** Another row in a list of the proceedings, with the focus in it: what the button below that list does. */
function addRow(list: 'hearings' | 'events'): void {
  void focusField(list, AbortSignal.timeout(WAIT_MS)).then((isFound) => {
    if (isFound && document.activeElement instanceof HTMLButtonElement) document.activeElement.click()
  })
}
