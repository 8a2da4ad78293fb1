import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { PrintOrSave } from '../../parts/PrintOrSave.tsx'

/** The result of a lesson that has ended, on paper in both languages. */
export function PrintLesson() {
  const { t } = useText()
  const print = useCommand('practice.printLesson')
  return (
    <PrintOrSave
      className="lessonPrint"
      field="lesson.printer"
      submit={t('shell.lesson.print')}
      printed={t('shell.lesson.printed')}
      giving={print}
      onGive={print.mutate}
    />
  )
}
