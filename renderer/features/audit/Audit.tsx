import { useState } from 'react'
import { useChannel } from '../../api/useChannel.ts'
import { AuditTable } from '../../parts/AuditTable.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'

const PAGE = 200

/** The audit log from the newest entry back, and the walk along its chain. */
export function Audit() {
  const { t } = useText()
  const errorText = useErrorText()
  const [before, setBefore] = useState<number>()
  const list = useChannel('audit.list', before === undefined ? {} : { before }, { keepPrevious: true })
  const oldest = list.data?.at(-1)?.number
  return (
    <Page title={t('shell.nav.audit')} actions={<Verify />}>
      {list.error !== null && <Notice tone="bad">{errorText(list.error)}</Notice>}
      {list.data !== undefined && <AuditTable entries={list.data} />}
      <div className="actions">
        {before !== undefined && (
          <Button
            onPress={() => {
              setBefore(undefined)
            }}
          >
            {t('screens.audit.newest')}
          </Button>
        )}
        {oldest !== undefined && list.data?.length === PAGE && (
          <Button
            onPress={() => {
              setBefore(oldest)
            }}
          >
            {t('screens.audit.older')}
          </Button>
        )}
      </div>
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
