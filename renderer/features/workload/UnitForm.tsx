import { useState } from 'react'
import type { PersonLoad, UnitLoad } from '../../../shared/contract/workload.ts'
import type { PersonId } from '../../../shared/domain/staff/account.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{
  /** The unit that is changed; none where it is a new one. */
  unit?: UnitLoad
  units: readonly UnitLoad[]
  people: readonly PersonLoad[]
  onClose: () => void
}>

/** The name of a unit and who works in it; whoever works in another is not offered. */
export function UnitForm({ unit, units, people, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const save = useCommand('workload.saveUnit')
  const [name, setName] = useState(unit?.name ?? '')
  // Who has left the office since is not asked about.
  const [members, setMembers] = useState<readonly PersonId[]>(
    () => unit?.members.filter((one) => people.some(({ id }) => id === one)) ?? [],
  )
  const elsewhere = new Set(units.flatMap((one) => (one.id === unit?.id ? [] : one.members)))
  const which = unit === undefined ? {} : { id: unit.id }
  return (
    <ReasonForm
      draft={`office/act/saveUnit_${unit?.id ?? 'new'}`}
      words={{
        explain: t('workload.units.explain'),
        field: t('screens.reason'),
        submit: t('workload.units.save'),
        cancel: t('screens.cancel'),
      }}
      isReady={name.trim() !== ''}
      isBusy={save.isPending}
      error={save.error === null ? undefined : errorText(save.error)}
      onSubmit={(reason) => save.mutateAsync({ ...which, name: name.trim(), members: [...members], reason })}
      onClose={onClose}
    >
      <TextField label={t('workload.units.name')} value={name} maxLength={200} onChange={setName} />
      <Members
        people={people.filter(({ id }) => id !== undefined && !elsewhere.has(id))}
        chosen={members}
        onChoose={setMembers}
      />
    </ReasonForm>
  )
}

type MembersProps = Readonly<{
  people: readonly PersonLoad[]
  chosen: readonly PersonId[]
  onChoose: (chosen: readonly PersonId[]) => void
}>

function Members({ people, chosen, onChoose }: MembersProps) {
  const { t, script } = useText()
  return (
    <fieldset className="members">
      <legend>{t('workload.units.members')}</legend>
      {people.map(({ id, displayName = '' }) => {
        if (id === undefined) return null
        return (
          <Checkbox
            key={id}
            label={script(displayName)}
            isChecked={chosen.includes(id)}
            onChange={(isOn) => {
              onChoose(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))
            }}
          />
        )
      })}
    </fieldset>
  )
}
