import type { SessionState } from '../../../shared/contract/session.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { Button } from '../../ui/Button.tsx'
import { Frame } from '../../ui/Frame.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'

/** A new colleague has a password and no keys of the cases yet: what to do, and the mark by which the own key is known. */
export function AwaitsKeys({ state }: Readonly<{ state: SessionState }>) {
  const { t, script } = useText()
  const command = useSessionCommand('session.lock')
  const lock = () => {
    command.mutate({})
  }
  useShortcut({ key: 'l', ctrl: true }, lock)
  return (
    <Frame brand={t('shell.brand')} aside={<LanguageSwitch />} title={t('shell.awaitsKeys.title')}>
      <div className="stack">
        <p>{t('shell.awaitsKeys.explain', { name: script(state.person?.displayName ?? '') })}</p>
        <p>
          <output className="fingerprint" aria-label={t('shell.awaitsKeys.mark')}>
            {state.ownMark}
          </output>
        </p>
        <p>{t('shell.awaitsKeys.compare')}</p>
        <p className="mut">{t('shell.awaitsKeys.nobody')}</p>
        <div className="actions">
          <Button kind="primary" onPress={lock}>
            {t('shell.lock')}
          </Button>
        </div>
      </div>
    </Frame>
  )
}
