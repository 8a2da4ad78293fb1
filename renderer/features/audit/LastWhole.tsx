import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'

/** When the files and their journals were last looked through in the background and found whole. */
export function LastWhole() {
  const { t, day, time } = useText()
  const { lastWholeAt } = useSession()
  return (
    <p className="mut">
      {lastWholeAt === undefined
        ? t('screens.audit.neverWhole')
        : t('screens.audit.lastWhole', { day: day(lastWholeAt), time: time(lastWholeAt) })}
    </p>
  )
}
