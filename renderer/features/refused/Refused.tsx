import type { SessionState } from '../../../shared/contract/session.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { useText } from '../../i18n/useText.ts'
import { Frame } from '../../ui/Frame.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The vault or the database was not opened: what happened and what to do, nothing else is possible. */
export function Refused({ state }: Readonly<{ state: SessionState }>) {
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
    </Frame>
  )
}
