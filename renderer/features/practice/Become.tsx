import type { SessionState } from '../../../shared/contract/session.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { Frame } from '../../ui/Frame.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Who one wants to be: one press, no password. */
export function Become({ state }: Readonly<{ state: SessionState }>) {
  const { t, script, office } = useText()
  const errorText = useErrorText()
  const become = useSessionCommand('practice.become')
  return (
    <Frame brand={t('shell.brand')} aside={<LanguageSwitch />} title={t('shell.practice.become.title')}>
      <p className="lead">{t('shell.practice.become.explain')}</p>
      {become.error !== null && <Notice tone="bad">{errorText(become.error)}</Notice>}
      <ul className="practicePeople">
        {state.accounts.map(({ id, displayName, roles, sex, office: code }) => (
          <li key={id}>
            <button
              type="button"
              aria-disabled={become.isPending || undefined}
              onClick={() => {
                if (!become.isPending) become.mutate({ person: id })
              }}
            >
              <b>{roles.map((role) => t(`roles.${role}.${sex}`)).join(', ')}</b>
              <small>
                {script(displayName)} · {office(code)}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </Frame>
  )
}
