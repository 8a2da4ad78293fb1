import { parseDate } from '../../../shared/format/parseDate.ts'
import { addYears, ageOn } from '../../../shared/time/calendarDate.ts'
import { useSession } from '../../api/session.ts'
import { useTyped } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'

// At each of them another rule holds: who speaks, who is asked, who represents.
const AGES = [14, 16, 18]

/** How old the person of the form around is today; of a child, when the next age that matters is reached. */
export function PersonAge() {
  const { t, date } = useText()
  const { today } = useSession()
  const born = parseDate(useTyped('birthDate') as string)
  if (!born.ok || born.value > today) return null
  const age = ageOn(born.value, today)
  const next = AGES.find((each) => age < each)
  return (
    <p className="mut personAge">
      {t('screens.person.age', { count: age })}
      {next !== undefined && ` · ${t('screens.person.minor', { years: next, date: date(addYears(born.value, next)) })}`}
    </p>
  )
}
