import type { WorkFilter } from '../../../shared/contract/today.ts'
import { canHave } from '../../../shared/domain/claim/needToKnow.ts'
import { tasksFor } from '../../../shared/domain/claim/work.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ExportList } from '../../parts/ExportList.tsx'
import { SavedFilters } from '../../parts/SavedFilters.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = Readonly<{ filter: WorkFilter; onChange: (filter: WorkFilter) => void }>

/** What the work of the day is narrowed to, the filters the person has named, and the way out for the list. */
export function WorkFilterBar({ filter, onChange }: Props) {
  const { t } = useText()
  const { person } = useSession()
  const save = useCommand('list.exportWork')
  const tasks = tasksFor(person.roles)
  return (
    <div className="filter" role="search" aria-label={t('today.filter')}>
      <SelectField
        label={t('today.kind')}
        value={filter.task ?? ''}
        empty={t('today.anyKind')}
        options={tasks.map((value) => ({ value, label: t(keyIn('today.task', value)) }))}
        onChange={(value) => {
          const { task: _task, ...rest } = filter
          const task = tasks.find((one) => one === value)
          onChange(task === undefined ? rest : { ...rest, task })
        }}
      />
      {canHave('owner', person) && (
        <Checkbox
          label={t('screens.caseFiles.mine')}
          isChecked={filter.mine === true}
          onChange={(mine) => {
            const { mine: _mine, ...rest } = filter
            onChange(mine ? { ...rest, mine } : rest)
          }}
        />
      )}
      <span className="sp" />
      <SavedFilters
        kept={{ screen: 'today', filter }}
        onApply={(kept) => {
          if (kept.screen === 'today') onChange(kept.filter)
        }}
      />
      <ExportList send={(how) => save.mutateAsync({ filter, ...how })} />
    </div>
  )
}
