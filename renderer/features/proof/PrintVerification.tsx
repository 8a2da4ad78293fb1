import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { PrintOrSave } from '../../parts/PrintOrSave.tsx'

/** What was found, on paper in both languages: which file, when, by whom. */
export function PrintVerification() {
  const { t } = useText()
  const print = useCommand('proof.print')
  return (
    <PrintOrSave
      field="proof.printer"
      submit={t('proof.print')}
      printed={t('proof.printed')}
      giving={print}
      onGive={print.mutate}
    />
  )
}
