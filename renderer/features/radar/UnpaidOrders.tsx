import type { UnpaidFilter } from '../../../shared/contract/radar.ts'
import { useSession } from '../../api/session.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ListKeys } from '../../parts/ListKeys.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useVisitState } from '../../ui/visit.ts'
import { useBankStatement } from './BankStatement.tsx'
import { UnpaidFilterBar } from './UnpaidFilterBar.tsx'
import { UnpaidTable } from './UnpaidTable.tsx'

/** The final unpaid orders of the court: what comes next on each, who does it, by when, and how old the debt is. */
export function UnpaidOrders() {
  const { t } = useText()
  const errorText = useErrorText()
  const [filter, setFilter] = useVisitState<UnpaidFilter>('unpaid.filter', {})
  const { may } = useSession()
  const statement = useBankStatement()
  const { pages, isKnown, error, more } = usePages('step.list', filter)
  const rows = pages.flatMap((page) => page.rows)
  const { total = 0, late = 0 } = pages[0] ?? {}
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Page
      title={t('radar.list.title')}
      aside={
        isKnown && (
          <span className="mut">
            {t('radar.list.count', { count: total })}
            {late > 0 && ` · ${t('radar.list.late', { count: late })}`}
          </span>
        )
      }
      actions={may('claim.recordPayment') && statement.button}
      keys={<ListKeys />}
    >
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <UnpaidFilterBar filter={filter} onChange={setFilter} />
      {may('claim.recordPayment') && statement.outcome}
      {isKnown && rows.length === 0 && (
        <p className="empty">{t(isFiltered ? 'radar.list.noMatch' : 'radar.list.empty')}</p>
      )}
      {rows.length > 0 && <UnpaidTable rows={rows} more={more} total={total} />}
    </Page>
  )
}
