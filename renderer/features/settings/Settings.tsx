import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { KeyHint } from '../../parts/ListKeys.tsx'
import { Page } from '../../ui/Page.tsx'
import { AboutLink } from './AboutLink.tsx'
import { KeySettings } from './KeySettings.tsx'
import { LookSettings } from './LookSettings.tsx'
import { OwnPassword } from './OwnPassword.tsx'
import { OwnRights } from './OwnRights.tsx'
import { UsualChoices } from './UsualChoices.tsx'

/** What a person sets for themselves at this machine: the password, how the window looks, what is usually chosen. */
export function Settings() {
  const { t } = useText()
  const session = useSession()
  const proposes = session.may('caseFile.create') || session.may('caseFile.print')
  return (
    <Page
      title={t('shell.nav.settings')}
      keys={
        <span className="keyList">
          <KeyHint keys={['F1']} label={t('shell.key.help')} />
          <KeyHint keys={['Alt', '←']} label={t('shell.key.back')} />
        </span>
      }
    >
      <div className="settings">
        <LookSettings />
        <KeySettings />
        {proposes && <UsualChoices />}
        <OwnPassword />
        <OwnRights />
        <AboutLink />
      </div>
    </Page>
  )
}
