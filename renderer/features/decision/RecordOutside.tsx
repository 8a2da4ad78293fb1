import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { listCriminalOffices } from '../../../shared/domain/offices/offices.ts'
import { parseDate } from '../../../shared/format/parseDate.ts'
import { ApiError } from '../../api/client.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Pills } from '../../ui/Pills.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { OutsideHeads } from './OutsideHeads.tsx'
import { OutsideShares } from './OutsideShares.tsx'
import { readOptionalDay, useOutsideForm, type TypedOutside } from './outsideForm.ts'

type Props = Readonly<{ file: CaseFileView; view: ClaimView }>

/** The way to record a decision on the claim that was made outside the program. */
export function RecordOutside({ file, view }: Props) {
  const { t } = useText()
  return (
    <div className="actions">
      <DialogButton button={t('screens.outside.button')} title={t('screens.outside.title')} isWide>
        {(close) => <OutsideForm file={file} view={view} onClose={close} />}
      </DialogButton>
    </div>
  )
}

function OutsideForm({ file, view, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const record = useCommand('claim.recordDecision')
  const { typed, change, changeHead, told } = useOutsideForm(file, view)
  return (
    <ActForm
      explain={t('screens.outside.explain')}
      submit={t('screens.outside.submit')}
      isReady={told !== undefined}
      isBusy={record.isPending}
      error={record.error}
      onSubmit={() => {
        if (told === undefined) return
        const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
        void record.mutateAsync({ ...target, told }).then(onClose, () => undefined)
      }}
      onClose={onClose}
    >
      <Whose typed={typed} onChange={change} />
      <Days typed={typed} onChange={change} error={record.error} />
      <OutsideShares
        debtors={view.claim.respondents.map((id) => ({
          ...{ id, name: pick(file.people.find((person) => person.id === id)?.label) },
        }))}
        typed={typed}
        error={
          record.error instanceof ApiError && record.error.field === 'shares' ? errorText(record.error) : undefined
        }
        onChange={change}
      />
      <OutsideHeads claim={view.claim} typed={typed.heads} onChange={changeHead} />
      <SelectField
        label={t('screens.outside.evidence')}
        value={typed.evidence}
        empty={t('screens.outside.noEvidence')}
        options={file.evidence.map(({ id, title }) => ({ value: id, label: title.cnr }))}
        onChange={(evidence) => {
          change({ evidence })
        }}
      />
    </ActForm>
  )
}

type PartProps = Readonly<{ typed: TypedOutside; onChange: (part: Partial<TypedOutside>) => void }>

/** Which court decided, under which mark, and by which judge. */
function Whose({ typed, onChange }: PartProps) {
  const { t } = useText()
  return (
    <>
      <Court typed={typed} onChange={onChange} />
      <div className="grid2">
        <TextField
          label={t('screens.outside.judge')}
          value={typed.judge}
          onChange={(judge) => {
            onChange({ judge })
          }}
          maxLength={200}
        />
        <Pills
          label={t('screens.outside.sex')}
          options={(['f', 'm'] as const).map((value) => ({ value, label: t(`screens.sex.${value}`) }))}
          value={typed.sex}
          onChange={(sex) => {
            onChange({ sex: sex === 'm' ? 'm' : 'f' })
          }}
          canClear={false}
        />
      </div>
    </>
  )
}

/** Which court decided, and under which mark. */
export function Court({ typed, onChange }: PartProps) {
  const { t, office } = useText()
  return (
    <div className="grid2">
      <SelectField
        label={t('screens.outside.court')}
        value={typed.court}
        options={listCriminalOffices('court').map(({ code }) => ({ value: code, label: office(code) }))}
        onChange={(court) => {
          onChange({ court })
        }}
      />
      <TextField
        label={t('screens.outside.mark')}
        value={typed.mark}
        onChange={(mark) => {
          onChange({ mark })
        }}
        maxLength={200}
      />
    </div>
  )
}

/** When it was decided, the days it gives to pay, and since when it is final and enforceable, where it is. */
export function Days({ typed, onChange, error }: PartProps & Readonly<{ error: Error | null }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const errorAt = (field: string) => (error instanceof ApiError && error.field === field ? errorText(error) : undefined)
  const unread = (isRead: boolean, field: string) => (isRead ? errorAt(field) : errorText('date.invalid'))
  return (
    <div className="grid2">
      <TextField
        label={t('screens.outside.date')}
        value={typed.date}
        onChange={(date) => {
          onChange({ date })
        }}
        maxLength={20}
        error={unread(typed.date === '' || parseDate(typed.date).ok, 'date')}
      />
      <TextField
        label={t('screens.outside.daysToPay')}
        value={typed.daysToPay}
        onChange={(daysToPay) => {
          onChange({ daysToPay })
        }}
        maxLength={4}
      />
      {(['final', 'enforceable'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`screens.outside.${name}`)}
          value={typed[name]}
          onChange={(value) => {
            onChange({ [name]: value })
          }}
          maxLength={20}
          error={unread(readOptionalDay(typed[name]) !== undefined, name)}
        />
      ))}
    </div>
  )
}
