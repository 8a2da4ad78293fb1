import type { Role } from '../../../shared/domain/staff/roles.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { PrintOnPrinter } from '../../parts/PrintOnPrinter.tsx'

/** The table as it is shown, on paper in both languages. */
export function PrintRights({ roles }: Readonly<{ roles: readonly Role[] }>) {
  const { t } = useText()
  const print = useCommand('rights.print')
  return (
    <PrintOnPrinter
      field="rights.printer"
      submit={t('rights.print')}
      print={print}
      onPrint={(printer) => {
        print.mutate({ roles: [...roles], printer })
      }}
    />
  )
}
