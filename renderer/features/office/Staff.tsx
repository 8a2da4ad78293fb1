import type { StaffMember } from '../../../shared/contract/staff.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ChangeAccount } from './ChangeAccount.tsx'

/** Who works here, in which roles, how far each has come, and the last sign-in. */
export function Staff() {
  const { t, script, day } = useText()
  const errorText = useErrorText()
  const { data: staff, error } = useChannel('staff.list', {})
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (staff === undefined) return null
  return (
    <>
      <table className="gap">
        <caption className="unseen">{t('screens.office.tab.staff')}</caption>
        <ColumnHeads
          columns={['person', 'roles', 'state', 'signedIn'] as const}
          nameOf={(column) => t(`screens.staff.column.${column}`)}
        >
          <td />
        </ColumnHeads>
        <tbody>
          {staff.people.map((member) => (
            <StaffRow key={member.account.id} member={member} />
          ))}
        </tbody>
      </table>
      {staff.keysToChange.map(({ displayName, since }) => (
        <p key={displayName}>{t('screens.staff.keysToChange', { name: script(displayName), day: day(since) })}</p>
      ))}
      <p className="mut">{t('screens.staff.apart')}</p>
    </>
  )
}

function StaffRow({ member }: Readonly<{ member: StaffMember }>) {
  const { t, script, office, day } = useText()
  const { person } = useSession()
  const { account, state, signedInAt } = member
  return (
    <tr>
      <td>
        <b>{script(account.displayName)}</b>
        <br />
        <span className="mut">{office(account.office)}</span>
      </td>
      <td>{account.roles.map((role) => t(`roles.${role}.${account.sex}`)).join(', ')}</td>
      <td>{t(`screens.staff.state.${state}`)}</td>
      <td>{signedInAt === undefined ? t('screens.staff.never') : day(signedInAt)}</td>
      <td>{account.id !== person.id && <ChangeAccount member={member} />}</td>
    </tr>
  )
}
