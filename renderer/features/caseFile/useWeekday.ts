import { weekdayName } from '../../../shared/format/date.ts'
import { useText } from '../../i18n/useText.ts'

/** The name of the day of the week a date falls on. */
export function useWeekday(): (date: string) => string {
  const { language, script } = useText()
  return (date) => script(weekdayName(date, language))
}
