import { usePages } from '../../api/usePages.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { JournalTable } from '../../parts/JournalTable.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'

/** The journal of the office from the newest entry back, and the walk along its chain. */
export function Audit() {
  const { t } = useText()
  const errorText = useErrorText()
  const { pages, error, more } = usePages('audit.list', {})
  const entries = pages.flat()
  return (
    <Page title={t('shell.nav.audit')} actions={<Verify />}>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {entries.length > 0 && <JournalTable name="audit" entries={entries} more={more} />}
    </Page>
  )
}

function Verify() {
  const { t } = useText()
  const errorText = useErrorText()
  const check = useChannel('audit.verify', {}, { enabled: false })
  return (
    <>
      <span role="status">
        {check.error !== null && errorText(check.error)}
        {check.data?.intact === true && t('screens.audit.intact', { count: check.data.entries })}
        {check.data?.intact === false && t('screens.audit.broken', { number: check.data.firstBroken ?? 0 })}
      </span>
      <Button kind="primary" isDisabled={check.isFetching} onPress={() => void check.refetch()}>
        {t('screens.audit.verify')}
      </Button>
    </>
  )
}
