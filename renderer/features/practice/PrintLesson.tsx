import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { PrintOnPrinter } from '../../parts/PrintOnPrinter.tsx'

/** The result of a lesson that has ended, on paper in both languages. */
export function PrintLesson() {
  const { t } = useText()
  const print = useCommand('practice.printLesson')
  return (
    <PrintOnPrinter
      className="lessonPrint"
      field="lesson.printer"
      submit={t('shell.lesson.print')}
      printed={t('shell.lesson.printed')}
      print={print}
      onPrint={(printer) => {
        print.mutate({ printer })
      }}
    />
  )
}
