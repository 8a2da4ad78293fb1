import type { UnpaidFilter } from '../../../shared/contract/radar.ts'
import { agesOn } from '../../../shared/domain/radar/ageing.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = Readonly<{ filter: UnpaidFilter; onChange: (filter: UnpaidFilter) => void }>

/** What the list of unpaid orders is narrowed to. */
export function UnpaidFilterBar({ filter, onChange }: Props) {
  const { t } = useText()
  const { today } = useSession()
  const turn = (name: 'mine' | 'overdue') => (isOn: boolean) => {
    const { [name]: _before, ...rest } = filter
    onChange(isOn ? { ...rest, [name]: true } : rest)
  }
  const ages = agesOn(today).filter((days) => days > 0)
  return (
    <div className="filter" role="search" aria-label={t('radar.list.filter')}>
      <SelectField
        label={t('radar.list.age')}
        value={filter.age === undefined ? '' : String(filter.age)}
        empty={t('radar.list.anyAge')}
        options={ages.map((days) => ({ value: String(days), label: t('radar.list.atLeast', { days }) }))}
        onChange={(value) => {
          const { age: _before, ...rest } = filter
          onChange(value === '' ? rest : { ...rest, age: Number(value) })
        }}
      />
      <Checkbox label={t('radar.list.mine')} isChecked={filter.mine === true} onChange={turn('mine')} />
      <Checkbox label={t('radar.list.overdue')} isChecked={filter.overdue === true} onChange={turn('overdue')} />
    </div>
  )
}
