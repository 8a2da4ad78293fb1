import { useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { AccountFields } from '../../parts/AccountFields.tsx'
import { createEmptyAccount, findAccountProblems, toNewAccount } from '../../parts/accountForm.ts'
import { useWrongFields } from '../../parts/useWrongFields.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { FirstPassword } from './FirstPassword.tsx'

type Added = Output<'staff.add'>

/** The button by which somebody is added who will work here from now on. */
export function NewColleague() {
  const { t } = useText()
  return (
    <DialogButton button={t('screens.staff.new')} title={t('screens.staff.newTitle')}>
      {(close) => <Adding onClose={close} />}
    </DialogButton>
  )
}

/** Who it is, and then the first password, shown once. */
function Adding({ onClose }: Readonly<{ onClose: () => void }>) {
  const [added, setAdded] = useState<Added>()
  return added === undefined ? (
    <ColleagueForm onAdded={setAdded} onClose={onClose} />
  ) : (
    <FirstPassword name={added.displayName} password={added.password} onClose={onClose} />
  )
}

function ColleagueForm({ onAdded, onClose }: Readonly<{ onAdded: (added: Added) => void; onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { offices } = useSession()
  const [form, setForm] = useState(() => createEmptyAccount(offices.length === 1 ? (offices[0] ?? '') : '', []))
  const place = useRef<HTMLFormElement>(null)
  // The program draws the password.
  const { password: _given, ...problems } = findAccountProblems(form)
  const wrong = useWrongFields(place, problems)
  const add = useCommand('staff.add')
  return (
    <form
      className="stack"
      ref={place}
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong.attempt() || add.isPending) return
        const { password: _none, isOwn: _never, ...account } = toNewAccount(form)
        add.mutate(account, { onSuccess: onAdded })
      }}
    >
      <p>{t('screens.staff.newExplain')}</p>
      <AccountFields
        offices={offices}
        form={form}
        onChange={setForm}
        showsProblems={wrong.isTried}
        choosesRoles
        hasPassword={false}
      />
      {add.error !== null && <Notice tone="bad">{errorText(add.error)}</Notice>}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {t(add.isPending ? 'screens.staff.adding' : 'screens.staff.add')}
        </Button>
        <Button onPress={onClose}>{t('screens.cancel')}</Button>
        <span className="problem" role="status">
          {wrong.line}
        </span>
      </div>
    </form>
  )
}
