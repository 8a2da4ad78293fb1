import { useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import type { Role } from '../../../shared/domain/staff/roles.ts'
import { useSession } from '../../api/session.ts'
import { useCommand, useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { RolesField } from '../../parts/AccountFields.tsx'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Pills } from '../../ui/Pills.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { FirstPassword } from './FirstPassword.tsx'

const CHANGES = ['newPassword', 'changeRoles', 'disable', 'remove'] as const
type Change = (typeof CHANGES)[number]
type Given = Output<'staff.newPassword'>

type Props = Readonly<{ member: StaffMember }>

/** The button by which the account of somebody is changed: a first password, other roles, closed, removed. */
export function ChangeAccount({ member }: Props) {
  const { t, script } = useText()
  const name = script(member.account.displayName)
  return (
    <DialogButton
      button={t('screens.staff.change')}
      label={t('screens.staff.changeOf', { name })}
      title={t('screens.staff.changeTitle', { name })}
    >
      {(close) => <Changing member={member} onClose={close} />}
    </DialogButton>
  )
}

/** What is to be changed and why; a first password is then shown once. */
function Changing({ member, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const [given, setGiven] = useState<Given>()
  if (given !== undefined) return <FirstPassword name={given.displayName} password={given.password} onClose={onClose} />
  return <ChangeForm member={member} onGiven={setGiven} onClose={onClose} />
}

type FormProps = Props & Readonly<{ onGiven: (given: Given) => void; onClose: () => void }>

function ChangeForm({ member, onGiven, onClose }: FormProps) {
  const { t, office } = useText()
  const { offices } = useSession()
  const form = useChange(member, onGiven)
  const { change, roles, place } = form
  return (
    <ReasonForm
      words={{
        explain: t(`screens.staff.changes.${change}.explain`),
        field: t('screens.reason'),
        submit: t(`screens.staff.changes.${change}.submit`),
        cancel: t('screens.cancel'),
      }}
      draft={`office/act/account_${member.account.id}`}
      isReady={change !== 'changeRoles' || roles.length > 0}
      isBusy={form.isBusy}
      error={form.error}
      onSubmit={form.submit}
      onClose={() => {
        if (!form.isGiven()) onClose()
      }}
    >
      <Pills
        label={t('screens.staff.what')}
        value={change}
        options={changesOf(member).map((value) => ({ value, label: t(`screens.staff.changes.${value}.name`) }))}
        canClear={false}
        onChange={(value) => {
          form.setChange(CHANGES.find((one) => one === value) ?? change)
        }}
      />
      {change === 'changeRoles' && (
        <>
          <RolesField sex={member.account.sex} roles={roles} onChange={form.setRoles} />
          <SelectField
            label={t('screens.firstRun.office')}
            value={place}
            options={offices.map((code) => ({ value: code, label: office(code) }))}
            onChange={form.setPlace}
          />
        </>
      )}
    </ReasonForm>
  )
}

/** What can still be done with an account as it stands. */
function changesOf({ state }: StaffMember): readonly Change[] {
  return CHANGES.filter((one) => {
    if (state === 'leaving') return one === 'newPassword'
    return state !== 'disabled' || one !== 'disable'
  })
}

function useChange({ account }: StaffMember, onGiven: (given: Given) => void) {
  const errorText = useErrorText()
  const [change, setChange] = useState<Change>('newPassword')
  const [roles, setRoles] = useState<readonly Role[]>(account.roles)
  const [place, setPlace] = useState(account.office)
  const commands = {
    newPassword: useSecretCommand('staff.newPassword'),
    changeRoles: useSecretCommand('staff.changeRoles'),
    disable: useCommand('staff.disable'),
    remove: useCommand('staff.remove'),
  }
  const { error, isPending: isBusy } = commands[change]
  const person = account.id
  // The dialog stays open where a password is to be seen in it.
  const isGiven = useRef(false)
  const give = (given: Given): void => {
    isGiven.current = true
    onGiven(given)
  }
  return {
    ...{ change, setChange, roles, setRoles, place, setPlace, isBusy },
    isGiven: () => isGiven.current,
    error: error === null ? undefined : errorText(error),
    submit: async (reason: string): Promise<void> => {
      if (change === 'newPassword') give(await commands.newPassword.mutateAsync({ person, reason }))
      else if (change === 'changeRoles') {
        const input = { person, reason, roles: [...roles], office: place }
        give(await commands.changeRoles.mutateAsync(input))
      } else await commands[change].mutateAsync({ person, reason })
    },
  }
}
