import '../../i18n/signedInMessages.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { RestoreSteps } from '../../parts/restore/RestoreSteps.tsx'
import { useText } from '../../i18n/useText.ts'
import { Frame } from '../../ui/Frame.tsx'

/** Bringing a copy back before anybody has signed in: on a new machine, or where the data do not open. */
export function RestorePage({ onBack }: Readonly<{ onBack: () => void }>) {
  const { t } = useText()
  return (
    <Frame brand={t('shell.brand')} aside={<LanguageSwitch />} title={t('screens.restore.title')} isWide>
      <RestoreSteps onBack={onBack} />
    </Frame>
  )
}
