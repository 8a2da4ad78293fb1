import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The result of a lesson that has ended, on paper in both languages. */
export function PrintLesson() {
  const { t } = useText()
  const errorText = useErrorText()
  const printer = useChosenPrinter()
  const print = useCommand('practice.printLesson')
  const { name } = printer
  return (
    <div className="lessonPrint">
      <PrinterField {...printer} field="lesson.printer" />
      <Button
        isDisabled={name === undefined || print.isPending}
        onPress={() => {
          if (name !== undefined) print.mutate({ printer: name })
        }}
      >
        {t(print.isPending ? 'screens.print.busy' : 'shell.lesson.print')}
      </Button>
      {print.isSuccess && <Notice tone="ok">{t('shell.lesson.printed')}</Notice>}
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
    </div>
  )
}
