import { useState } from 'react'
import type { CaseFileView, PersonView } from '../../../shared/contract/caseFile.ts'
import { beginsAnew, sittingPanel } from '../../../shared/domain/caseFile/fileChanges.ts'
import { hearingsOf } from '../../../shared/domain/caseFile/hearings.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { useRoleOf } from '../../parts/useRoleOf.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { FileActForm } from './FileActForm.tsx'
import { tellApart } from './tellApart.ts'

type Newcomer = Readonly<{ name: string; sex: 'm' | 'f' }>
const NOBODY: Newcomer = { name: '', sex: 'm' }

/** Who sits in the place of whom, from which day of the main hearing on. */
export function ChangePanel({ file, onClose }: Readonly<{ file: CaseFileView; onClose: () => void }>) {
  const { t, date } = useText()
  const days = hearingsOf(file.case, 'main').map(({ hearing }) => hearing.date)
  const [from, setFrom] = useState(days.at(-1) ?? '')
  const [newcomers, setNewcomers] = useState<Readonly<Record<string, Newcomer>>>({})
  const change = useCommand('caseFile.changePanel')
  const target = { caseId: file.id, revision: file.revision }
  const sitting = sittingPanel(file.people)
  const names = usePanelNames(sitting)
  const replaced = sitting.flatMap(({ id }) => {
    const { name, sex } = newcomers[id] ?? NOBODY
    return name.trim() === '' ? [] : [{ leaves: id, name: name.trim(), sex }]
  })
  return (
    <FileActForm
      file={file}
      act="changePanel"
      error={change.error}
      isReady={from !== '' && replaced.length > 0}
      isBusy={change.isPending}
      onSubmit={({ reason }) => change.mutateAsync({ ...target, from, replaced, reason })}
      onClose={onClose}
      hasDay={false}
    >
      {sitting.length === 0 && <Notice tone="warn">{t('screens.fileChange.nobodySits')}</Notice>}
      {days.length === 0 ? (
        <Notice tone="warn">{t('screens.fileChange.noMainHearing')}</Notice>
      ) : (
        <SelectField
          label={t('screens.fileChange.from')}
          value={from}
          options={days.map((day) => ({ value: day, label: date(day) }))}
          onChange={setFrom}
        />
      )}
      {sitting.map((person, at) => (
        <Replacement
          key={person.id}
          label={names[at] ?? ''}
          newcomer={newcomers[person.id] ?? NOBODY}
          onChange={(newcomer) => {
            setNewcomers({ ...newcomers, [person.id]: newcomer })
          }}
        />
      ))}
      {from !== '' && beginsAnew(file.case, from) && <Notice tone="warn">{t('screens.fileChange.beginsAnew')}</Notice>}
    </FileActForm>
  )
}

/** How those who sit are called on the screen. */
function usePanelNames(sitting: readonly PersonView[]): readonly string[] {
  const { pick } = useText()
  const roleOf = useRoleOf()
  return tellApart(sitting.map(({ label, role, sex }) => ({ name: pick(label), role: roleOf(role, sex) })))
}

type Props = Readonly<{ label: string; newcomer: Newcomer; onChange: (newcomer: Newcomer) => void }>

/** One judge who sits, and who takes the place; left empty where this one stays. */
function Replacement({ label, newcomer, onChange }: Props) {
  const { t } = useText()
  return (
    <div className="grid2">
      <TextField
        label={t('screens.fileChange.insteadOf', { name: label })}
        value={newcomer.name}
        maxLength={200}
        onChange={(name) => {
          onChange({ ...newcomer, name })
        }}
      />
      <SelectField
        label={t('forms.person.sex')}
        row={label}
        value={newcomer.sex}
        options={(['m', 'f'] as const).map((value) => ({ value, label: t(`screens.sex.${value}`) }))}
        onChange={(value) => {
          onChange({ ...newcomer, sex: value === 'f' ? 'f' : 'm' })
        }}
      />
    </div>
  )
}
