import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { canMove } from '../../../shared/domain/caseFile/moveClaims.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { FileActForm } from './FileActForm.tsx'

type FormProps = Readonly<{ file: CaseFileView; onClose: () => void }>

/** Which claims go over to a new file, and under which mark. */
export function Sever({ file, onClose }: FormProps) {
  const { t, pick } = useText()
  const [mark, setMark] = useState('')
  const [claims, setClaims] = useState<readonly string[]>([])
  const sever = useCommand('caseFile.sever')
  const target = { caseId: file.id, revision: file.revision }
  return (
    <FileActForm
      file={file}
      act="sever"
      error={sever.error}
      isReady={mark.trim() !== '' && claims.length > 0}
      isBusy={sever.isPending}
      onSubmit={(given) => sever.mutateAsync({ ...target, claims: [...claims], mark: mark.trim(), ...given })}
      onClose={onClose}
    >
      <fieldset className="stack">
        <legend>{t('screens.fileChange.which')}</legend>
        {file.claims.filter(canMove).map(({ claim }) => (
          <Checkbox
            key={claim.id}
            label={pick(file.people.find(({ id }) => id === claim.claimant)?.label)}
            isChecked={claims.includes(claim.id)}
            onChange={(isOn) => {
              setClaims(isOn ? [...claims, claim.id] : claims.filter((id) => id !== claim.id))
            }}
          />
        ))}
      </fieldset>
      <TextField label={t('screens.fileChange.severedMark')} value={mark} onChange={setMark} maxLength={200} />
    </FileActForm>
  )
}

/** Which file of the own list is joined to this one: found by its mark. */
export function Join({ file, onClose }: FormProps) {
  const { t } = useText()
  const { person } = useSession()
  const [typed, setTyped] = useState('')
  const [other, setOther] = useState('')
  const join = useCommand('caseFile.join')
  const find = typed.trim()
  const input = { sort: 'mark', custody: 'own', find } as const
  const found = useChannel('caseFile.list', find === '' ? undefined : input)
  const rows = (found.data?.rows ?? []).filter(({ id }) => id !== file.id)
  const target = { caseId: file.id, revision: file.revision }
  return (
    <FileActForm
      file={file}
      act="join"
      error={join.error}
      isReady={rows.some(({ id }) => id === other)}
      isBusy={join.isPending}
      onSubmit={(given) => join.mutateAsync({ ...target, other: caseId.parse(other), ...given })}
      onClose={onClose}
    >
      <TextField label={t('screens.fileChange.find')} value={typed} onChange={setTyped} maxLength={200} autoFocus />
      {found.data !== undefined && rows.length === 0 && <p>{t('screens.fileChange.noneFound')}</p>}
      {rows.length > 0 && (
        <SelectField
          label={t('screens.fileChange.other')}
          value={other}
          options={rows.map((row) => ({ value: row.id, label: markShownTo(row, person.office) ?? '' }))}
          empty={t('screens.fileChange.choose')}
          onChange={setOther}
        />
      )}
    </FileActForm>
  )
}
