import { useState } from 'react'
import type { CaseId } from '../../shared/contract/ids.ts'
import { canHave, DUTIES, type Duty } from '../../shared/domain/claim/needToKnow.ts'
import { personId, type PersonId } from '../../shared/domain/staff/account.ts'
import { useSession } from '../api/session.ts'
import { useCommand } from '../api/useChannel.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import { ModalDialog } from '../ui/ModalDialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'

type Assignee = Readonly<{ id: PersonId; displayName: string }>

/** A file that can be assigned, and to whom it is, by duty. */
export type AssignableFile = Readonly<{ id: CaseId } & { [Each in Duty]?: Assignee | undefined }>

/** The button by which a file is assigned to a colleague. */
export function AssignFile({ file, mark }: Readonly<{ file: AssignableFile; mark: string }>) {
  const { t } = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        onPress={() => {
          setIsOpen(true)
        }}
      >
        {t('screens.assign.button')}
      </Button>
      {isOpen && (
        <AssignDialog
          file={file}
          mark={mark}
          onClose={() => {
            setIsOpen(false)
          }}
        />
      )}
    </>
  )
}

const NOBODY = 'nobody'

type DialogProps = Readonly<{ file: AssignableFile; mark: string; onClose: () => void }>

/** As what, to whom or to nobody any more, and why: all is written down. `mark` names the file. */
export function AssignDialog({ file, mark, onClose }: DialogProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const form = useAssignment(file)
  const { person, reason, duty } = form
  const isWhole = person !== '' && reason.trim().length >= 5
  return (
    <ModalDialog title={t('screens.assign.title', { mark })} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (isWhole) void form.submit().then(onClose, () => undefined)
        }}
      >
        <SelectField
          label={t('screens.assign.duty')}
          value={duty}
          options={DUTIES.map((value) => ({ value, label: t(`screens.assign.duties.${value}`) }))}
          onChange={form.setDuty}
        />
        <Explanation duty={duty} assignee={file[duty]} />
        <PersonField form={form} assignee={file[duty]} />
        <TextArea
          label={t('screens.reason')}
          value={reason}
          onChange={form.setReason}
          error={form.error === null ? undefined : errorText(form.error)}
        />
        <div className="actions">
          <Button kind="primary" type="submit" isDisabled={form.isPending || !isWhole}>
            {t(person === NOBODY ? 'screens.assign.takeBack' : 'screens.assign.submit')}
          </Button>
          <Button onPress={onClose}>{t('screens.cancel')}</Button>
        </div>
      </form>
    </ModalDialog>
  )
}

type Form = ReturnType<typeof useAssignment>

function useAssignment(file: AssignableFile) {
  const assign = useCommand('caseFile.assign')
  const unassign = useCommand('caseFile.unassign')
  const [duty, setDuty] = useState<Duty>('owner')
  const [person, setPerson] = useState('')
  const [reason, setReason] = useState('')
  return {
    duty,
    setDuty: (value: string): void => {
      setDuty(DUTIES.find((one) => one === value) ?? 'owner')
      setPerson('')
    },
    person,
    setPerson,
    reason,
    setReason,
    error: assign.error ?? unassign.error,
    isPending: assign.isPending || unassign.isPending,
    submit: (): Promise<unknown> => {
      const from = file[duty]?.id
      const wanted = { caseId: file.id, duty, reason: reason.trim() }
      if (person === NOBODY && from !== undefined) return unassign.mutateAsync({ ...wanted, from })
      const held = from === undefined ? {} : { from }
      return assign.mutateAsync({ ...wanted, ...held, person: personId.parse(person) })
    },
  }
}

function Explanation({ duty, assignee }: Readonly<{ duty: Duty; assignee: Assignee | undefined }>) {
  const { t, script } = useText()
  return (
    <>
      <p>{t(`screens.assign.explain.${duty}`)}</p>
      {assignee !== undefined && <p>{t(`screens.assign.${duty}`, { name: script(assignee.displayName) })}</p>}
    </>
  )
}

function PersonField({ form, assignee }: Readonly<{ form: Form; assignee: Assignee | undefined }>) {
  const { t } = useText()
  const colleagues = useAssignees(form.duty).filter(({ value }) => value !== assignee?.id)
  const nobody = assignee === undefined ? [] : [{ value: NOBODY, label: t('screens.assign.nobody') }]
  return (
    <SelectField
      label={t('screens.assign.person')}
      value={form.person}
      empty={t('screens.assign.choose')}
      options={[...colleagues, ...nobody]}
      onChange={form.setPerson}
    />
  )
}

/** The colleagues of the own office to whom a file can be assigned in that duty. */
function useAssignees(duty: Duty) {
  const { script } = useText()
  const { accounts, person } = useSession()
  return accounts
    .filter((account) => account.office === person.office && canHave(duty, account))
    .map(({ id, displayName }) => ({ value: id, label: script(displayName) }))
}
