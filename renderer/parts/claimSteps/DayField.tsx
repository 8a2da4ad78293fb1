import { parseDate } from '../../../shared/format/parseDate.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{ label: string; typed: string; onType: (typed: string) => void; error?: Error | null }>

/** A day as it is typed; what cannot be read is said at once, and so is why an act on that day was refused. */
export function DayField({ label, typed, onType, error = null }: Props) {
  const errorText = useErrorText()
  const day = parseDate(typed)
  const problem = day.ok ? error : day.error.code
  const said = problem === null ? undefined : errorText(problem)
  return <TextField label={label} value={typed} onChange={onType} maxLength={20} error={said} />
}
