import type { SessionState } from '../../../shared/contract/session.ts'
import { useText } from '../../i18n/useText.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { Frame } from '../../ui/Frame.tsx'

/** While the program lays out the office for practice: how far it has come. The band above leads out. */
export function Preparing({ state }: Readonly<{ state: SessionState }>) {
  const { t } = useText()
  const { done, total } = state.laying ?? { done: 0, total: 1 }
  return (
    <Frame brand={t('shell.brand')} aside={<LanguageSwitch />} title={t('shell.practice.preparing.title')}>
      <p className="lead">{t('shell.practice.preparing.explain')}</p>
      <progress max={total} value={done} aria-label={t('shell.practice.preparing.title')} />
      <p role="status">{t('shell.practice.preparing.step', { done, total })}</p>
    </Frame>
  )
}
