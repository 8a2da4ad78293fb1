import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { ClaimLedgerView } from '../../../shared/contract/collection.ts'
import { useText } from '../../i18n/useText.ts'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = Readonly<{
  file: CaseFileView
  ledger: ClaimLedgerView
  label: string
  value: string
  onChange: (id: string) => void
  empty?: string
}>

/** One of those who owe the debt. */
export function DebtorField({ file, ledger, label, value, onChange, empty }: Props) {
  const { pick } = useText()
  const respondents = file.claims.find(({ claim }) => claim.id === ledger.claim)?.claim.respondents ?? []
  const options = respondents.map((id) => ({ value: id, label: pick(file.people.find((one) => one.id === id)?.label) }))
  return (
    <SelectField
      label={label}
      value={value}
      options={options}
      onChange={onChange}
      {...(empty === undefined ? {} : { empty })}
    />
  )
}
