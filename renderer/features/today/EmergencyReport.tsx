import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { JournalTable } from '../../parts/JournalTable.tsx'
import { PrintOrSave } from '../../parts/PrintOrSave.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{ id: string; onClose: () => void }>

/** What was done in a file that was opened in an emergency, in its order, and the same on paper. */
export function EmergencyReport({ id, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('emergency.report', { id })
  const print = useCommand('emergency.print')
  const mayPrint = useSession().may('caseFile.printEmergency')
  return (
    <div className="stack">
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data !== undefined && <JournalTable name={`emergency-${id}`} entries={data.entries} more={undefined} />}
      {mayPrint && (
        <PrintOrSave
          field="emergency.printer"
          submit={t('screens.emergency.print')}
          giving={print}
          onGive={(to) => {
            print.mutate({ id, ...to })
          }}
        />
      )}
      <div className="actions">
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </div>
    </div>
  )
}
