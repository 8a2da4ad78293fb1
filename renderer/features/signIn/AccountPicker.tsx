import type { Account, PersonId } from '../../../shared/domain/staff/account.ts'
import { describeAccount } from '../../../shared/domain/staff/describeAccount.ts'
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
  const words = {
    role: (role: Account['roles'][number], sex: Account['sex']) => t(`roles.${role}.${sex}`),
    office,
    disabled: t('shell.signIn.disabled'),
  }
  return (
    <fieldset className="accounts">
      <legend>{t('shell.signIn.who')}</legend>
      {accounts.map((account) => (
        <AccountRow
          key={account.id}
          name={script(account.displayName)}
          words={describeAccount(account, disabled.includes(account.id), words)}
          isChosen={account.id === chosen}
          onChoose={(isPointed) => {
            onChoose(account.id, isPointed)
          }}
        />
      ))}
    </fieldset>
  )
}

type RowProps = Readonly<{ name: string; words: string; isChosen: boolean; onChoose: (isPointed: boolean) => void }>

export function AccountRow({ name, words, isChosen, onChoose }: RowProps) {
  return (
    <label className="account">
      <input
        type="radio"
        name="account"
        checked={isChosen}
        onChange={({ nativeEvent }) => {
          onChoose(nativeEvent instanceof UIEvent && nativeEvent.detail > 0)
        }}
      />
      <span>
        <b>{name}</b>
        <small>{words}</small>
      </span>
    </label>
  )
}
