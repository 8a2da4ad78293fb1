import type { Account, PersonId } from '../../../shared/domain/staff/account.ts'
import { useText } from '../../i18n/useText.ts'

type Props = Readonly<{
  accounts: readonly Account[]
  disabled: readonly PersonId[]
  chosen: PersonId | undefined
  /** `isPointed`: by the mouse, not by the arrow keys. */
  onChoose: (person: PersonId, isPointed: boolean) => void
}>

export function AccountPicker({ accounts, disabled, chosen, onChoose }: Props) {
  const { t, office, script } = useText()
  return (
    <fieldset className="accounts">
      <legend>{t('shell.signIn.who')}</legend>
      {accounts.map((account) => (
        <label key={account.id} className={account.id === chosen ? 'account on' : 'account'}>
          <input
            type="radio"
            name="account"
            checked={account.id === chosen}
            onChange={({ nativeEvent }) => {
              onChoose(account.id, nativeEvent instanceof UIEvent && nativeEvent.detail > 0)
            }}
          />
          <span>
            <b>{script(account.displayName)}</b>
            <small>
              {disabled.includes(account.id)
                ? t('shell.signIn.disabled')
                : account.roles.map((role) => t(`roles.${role}.${account.sex}`)).join(', ')}{' '}
              · {office(account.office)}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
