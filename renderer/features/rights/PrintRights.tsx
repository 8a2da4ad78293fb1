import type { Role } from '../../../shared/domain/staff/roles.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { PrintOrSave } from '../../parts/PrintOrSave.tsx'

/** The table as it is shown, on paper in both languages. */
export function PrintRights({ roles }: Readonly<{ roles: readonly Role[] }>) {
  const { t } = useText()
  const print = useCommand('rights.print')
  return (
    <PrintOrSave
      field="rights.printer"
      submit={t('rights.print')}
      giving={print}
      onGive={(to) => {
        print.mutate({ roles: [...roles], ...to })
      }}
    />
  )
}
