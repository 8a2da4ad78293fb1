import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The days of the file for the own calendar: marks and kinds of limits, nobody's name. */
export function ExportCalendar({ file }: Readonly<{ file: CaseFileView }>) {
  const { t, language } = useText()
  const errorText = useErrorText()
  const save = useCommand('caseFile.exportCalendar')
  if (!file.acts.includes('exportCalendar')) return null
  return (
    <>
      <Button
        kind="quiet"
        isDisabled={save.isPending}
        onPress={() => {
          save.mutate({ caseId: file.id, language })
        }}
      >
        {t('deadlines.calendar')}
      </Button>
      <span className="mut">{t('deadlines.calendarHolds')}</span>
      {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
    </>
  )
}
