import type { Role } from '../../../shared/domain/staff/roles.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The table as it is shown, on paper in both languages. */
export function PrintRights({ roles }: Readonly<{ roles: readonly Role[] }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const printer = useChosenPrinter()
  const print = useCommand('rights.print')
  const { name } = printer
  return (
    <div className="sharePrint">
      <PrinterField {...printer} field="rights.printer" />
      <Button
        isDisabled={name === undefined || print.isPending}
        onPress={() => {
          if (name !== undefined) print.mutate({ roles: [...roles], printer: name })
        }}
      >
        {t(print.isPending ? 'screens.print.busy' : 'rights.print')}
      </Button>
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
    </div>
  )
}
