import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{ label: string; typed: string; onType: (typed: string) => void; error?: Error | null }>

/** An amount as it is typed; what cannot be read is said once something is there, and so is why it was refused. */
export function AmountField({ label, typed, onType, error = null }: Props) {
  const errorText = useErrorText()
  const amount = parseAmount(typed)
  const problem = amount.ok ? error : typed === '' ? null : amount.error.code
  const said = problem === null ? undefined : errorText(problem)
  return <TextField label={label} kind="amount" value={typed} onChange={onType} maxLength={40} error={said} />
}
