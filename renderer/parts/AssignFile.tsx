import { useState } from 'react'
import type { CaseId } from '../../shared/contract/ids.ts'
import { canHave, CAPACITIES, type Capacity } from '../../shared/domain/claim/needToKnow.ts'
import { personId, type Account, type PersonId } from '../../shared/domain/staff/account.ts'
import { seesCases } from '../../shared/domain/staff/keys.ts'
import { SHORTEST_REASON } from '../../shared/contract/reason.ts'
import { useSession } from '../api/session.ts'
import { useCommand } from '../api/useChannel.ts'
import { useKeptText } from '../api/useKeptText.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { DialogButton } from '../ui/DialogButton.tsx'
import { ModalDialog } from '../ui/ModalDialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { ActForm } from './ActForm.tsx'
import { ReasonField } from './ReasonField.tsx'
import { useColleagues } from './useColleagues.ts'

type Assignee = Readonly<{ id: PersonId; displayName: string }>

/** A file that can be assigned, to whom it is, by capacity, and who is excluded from it where that is known. */
export type AssignableFile = Readonly<
  { id: CaseId; excluded?: readonly Assignee[] } & { [Each in Capacity]?: Assignee | undefined }
>

/** The button by which a file is assigned to a colleague. */
export function AssignFile({ file, mark }: Readonly<{ file: AssignableFile; mark: string }>) {
  const { t } = useText()
  return (
    <DialogButton button={t('screens.assign.button')} title={t('screens.assign.title', { mark })}>
      {(close) => <AssignForm file={file} onClose={close} />}
    </DialogButton>
  )
}

const NOBODY = 'nobody'
/** What is done with whom: the file given in a capacity, or a colleague kept from it, or let to it again. */
const DEEDS = [...CAPACITIES, 'exclude', 'readmit'] as const
type Deed = (typeof DEEDS)[number]

type DialogProps = Readonly<{ file: AssignableFile; mark: string; onClose: () => void }>

/** The same where no button stands before it, as after a key. `mark` names the file. */
export function AssignDialog({ file, mark, onClose }: DialogProps) {
  const { t } = useText()
  return (
    <ModalDialog title={t('screens.assign.title', { mark })} isOpen onClose={onClose}>
      <AssignForm file={file} onClose={onClose} />
    </ModalDialog>
  )
}

/** As what and to whom or to nobody any more, or who is excluded, and why: all is written down. */
function AssignForm({ file, onClose }: Readonly<{ file: AssignableFile; onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const form = useAssignment(file)
  const { person, reason, deed } = form
  const end = () => {
    form.forget()
    onClose()
  }
  return (
    <ActForm
      submit={t(`screens.assign.submit.${person === NOBODY ? 'nobody' : deed}`)}
      isReady={person !== '' && reason.trim().length >= SHORTEST_REASON}
      isBusy={form.isPending}
      onSubmit={() => void form.submit().then(end, () => undefined)}
      onClose={end}
    >
      <DeedField form={form} file={file} />
      <Explanation deed={deed} file={file} />
      <PersonField form={form} file={file} />
      <ReasonField
        label={t('screens.reason')}
        value={reason}
        onChange={form.setReason}
        file={file.id}
        error={form.error === undefined ? undefined : errorText(form.error)}
      />
    </ActForm>
  )
}

type FormProps = Readonly<{ form: ReturnType<typeof useAssignment>; file: AssignableFile }>

function useAssignment(file: AssignableFile) {
  const assign = useCommand('caseFile.assign')
  const unassign = useCommand('caseFile.unassign')
  const exclude = useCommand('caseFile.exclude')
  const readmit = useCommand('caseFile.readmit')
  const commands = [assign, unassign, exclude, readmit]
  const [deed, setDeed] = useState<Deed>('owner')
  const [person, setPerson] = useState('')
  const { typed: reason, setTyped: setReason, forget } = useKeptText(`office/act/assign_${file.id}`)
  return {
    deed,
    setDeed: (value: string): void => {
      setDeed(DEEDS.find((one) => one === value) ?? 'owner')
      setPerson('')
    },
    person,
    setPerson,
    reason,
    setReason,
    forget,
    error: commands.find(({ error }) => error !== null)?.error ?? undefined,
    isPending: commands.some(({ isPending }) => isPending),
    submit: (): Promise<unknown> => {
      const wanted = { caseId: file.id, reason: reason.trim() }
      const chosen = (): PersonId => personId.parse(person)
      if (deed === 'exclude') return exclude.mutateAsync({ ...wanted, person: chosen() })
      if (deed === 'readmit') return readmit.mutateAsync({ ...wanted, person: chosen() })
      const from = file[deed]?.id
      if (person === NOBODY && from !== undefined) return unassign.mutateAsync({ ...wanted, capacity: deed, from })
      const held = from === undefined ? {} : { from }
      return assign.mutateAsync({ ...wanted, capacity: deed, ...held, person: chosen() })
    },
  }
}

function DeedField({ form, file }: FormProps) {
  const { t } = useText()
  const isAnyExcluded = (file.excluded?.length ?? 0) > 0
  return (
    <SelectField
      label={t('screens.assign.deed')}
      value={form.deed}
      options={DEEDS.filter((value) => value !== 'readmit' || isAnyExcluded).map((value) => ({
        value,
        label: t(`screens.assign.deeds.${value}`),
      }))}
      onChange={form.setDeed}
    />
  )
}

function Explanation({ deed, file }: Readonly<{ deed: Deed; file: AssignableFile }>) {
  const { t, script } = useText()
  const capacity = deed === 'owner' || deed === 'clerk' ? deed : undefined
  const assignee = capacity === undefined ? undefined : file[capacity]
  const excluded = (file.excluded ?? []).map(({ displayName }) => script(displayName)).join(', ')
  return (
    <>
      <p>{t(`screens.assign.explain.${deed}`)}</p>
      {capacity !== undefined && assignee !== undefined && (
        <p>{t(`screens.assign.${capacity}`, { name: script(assignee.displayName) })}</p>
      )}
      {excluded !== '' && <p>{t('screens.assign.excluded', { names: excluded })}</p>}
    </>
  )
}

function PersonField({ form, file }: FormProps) {
  const { t } = useText()
  const { deed } = form
  const people = useChoice(deed, file)
  const isAssigned = (deed === 'owner' || deed === 'clerk') && file[deed] !== undefined
  return (
    <SelectField
      label={t(deed === 'owner' || deed === 'clerk' ? 'screens.assign.person' : 'screens.assign.whom')}
      value={form.person}
      empty={t('screens.assign.choose')}
      options={[...people, ...(isAssigned ? [{ value: NOBODY, label: t('screens.assign.nobody') }] : [])]}
      onChange={form.setPerson}
    />
  )
}

/** The colleagues of the own office with whom it can be done. */
function useChoice(deed: Deed, file: AssignableFile) {
  const { script } = useText()
  const { person } = useSession()
  const colleagues = useColleagues()
  const excluded = (file.excluded ?? []).map(({ id }) => id)
  const isChoice: Readonly<Record<Deed, (one: Account) => boolean>> = {
    owner: (one) => canHave('owner', one) && one.id !== file.owner?.id && !excluded.includes(one.id),
    clerk: (one) => canHave('clerk', one) && one.id !== file.clerk?.id && !excluded.includes(one.id),
    exclude: ({ id, roles }) => roles.some(seesCases) && id !== person.id && !excluded.includes(id),
    readmit: ({ id }) => excluded.includes(id),
  }
  return colleagues
    .filter((one) => isChoice[deed](one))
    .map(({ id, displayName }) => ({ value: id, label: script(displayName) }))
}
