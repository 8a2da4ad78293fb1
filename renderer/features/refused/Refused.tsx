import type { SessionState } from '../../../shared/contract/session.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Frame } from '../../ui/Frame.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** What a copy can mend; the rest is of the machine, or of another version. */
const RESTORABLE: readonly string[] = [
  'vaultDamaged',
  'vaultMissing',
  'vaultMixed',
  'vaultWeak',
  'vaultCostly',
  'vaultAltered',
  'databaseMissing',
  'databaseEmpty',
  'databasePlain',
  'databaseDamaged',
  'databaseForeign',
  'databaseOtherKeys',
]

/** The vault or the database was not opened: what happened and what to do, nothing else is possible. */
export function Refused({ state, onRestore }: Readonly<{ state: SessionState; onRestore: () => void }>) {
  const { t, has } = useText()
  const code = state.refusal?.code ?? 'unknown'
  const params = state.refusal?.params ?? {}
  const base = code.startsWith('refusals.') ? code : `refusals.${code}`
  const whole = [base, `${base}.what`].find((key) => has(key))
  const todo = `${base}.todo`
  return (
    <Frame brand={t('shell.brand')} aside={<LanguageSwitch />} title={t('shell.refused.title')}>
      <Notice tone="bad">{whole === undefined ? t('shell.refused.unknown', { code }) : t(whole, params)}</Notice>
      {has(todo) && <p>{t(todo, params)}</p>}
      <p className="mut">{t('shell.refused.untouched')}</p>
      {RESTORABLE.includes(code) && (
        <div className="actions">
          <Button onPress={onRestore}>{t('shell.restore')}</Button>
        </div>
      )}
    </Frame>
  )
}
