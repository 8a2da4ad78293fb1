import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { JournalTable } from '../../parts/JournalTable.tsx'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{ id: string; onClose: () => void }>

/** What was done in a file that was opened in an emergency, in its order, and the same on paper. */
export function EmergencyReport({ id, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('emergency.report', { id })
  const printer = useChosenPrinter()
  const print = useCommand('emergency.print')
  const mayPrint = useSession().may('caseFile.printEmergency')
  const { name } = printer
  return (
    <div className="stack">
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data !== undefined && <JournalTable name={`emergency-${id}`} entries={data.entries} more={undefined} />}
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
      {mayPrint && <PrinterField {...printer} field="emergency.printer" />}
      <div className="actions">
        {mayPrint && (
          <Button
            isDisabled={name === undefined || print.isPending}
            onPress={() => {
              if (name !== undefined) print.mutate({ id, printer: name })
            }}
          >
            {t(print.isPending ? 'screens.print.busy' : 'screens.emergency.print')}
          </Button>
        )}
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </div>
    </div>
  )
}
