import { FIGURE_FORMATS, type FigureFormat } from '../../../shared/domain/statistics/figureFormats.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'

/** The figures that are shown leave as a file: sheets for other programs, and the report on paper. */
export function ExportFigures({ snapshot }: Readonly<{ snapshot: string | undefined }>) {
  const { t, language } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const session = useSession()
  const leave = useCommand('monitoring.export')
  if (!session.may('caseFile.exportFigures')) return null
  const send = (format: FigureFormat) => {
    const asked = { format, language, ...(snapshot === undefined ? {} : { snapshot }) }
    leave.mutate(asked, {
      onSuccess: ({ outcome }) => {
        if (outcome === 'exported') say('monitoring.export.done')
      },
    })
  }
  return (
    <>
      {leave.error !== null && <Notice tone="bad">{errorText(leave.error)}</Notice>}
      {FIGURE_FORMATS.map((format) => (
        <Button
          key={format}
          isDisabled={leave.isPending}
          onPress={() => {
            send(format)
          }}
        >
          {t(`monitoring.export.${format}`)}
        </Button>
      ))}
    </>
  )
}
