import type { Output } from '../../../shared/contract/channels.ts'
import { WORK_GROUPS } from '../../../shared/contract/today.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useSession } from '../../api/session.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { moveBetweenRows } from '../../ui/moveBetweenRows.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Funnel } from './Funnel.tsx'
import { WorkRow } from './WorkRow.tsx'

type Worklist = Output<'today.worklist'>

/** What to do next, by urgency; Enter opens, arrow keys move. */
export function Today() {
  const { t, longDate } = useText()
  const errorText = useErrorText()
  const { today } = useSession()
  const worklist = useChannel('today.worklist', {})
  return (
    <Page title={t('shell.nav.today')} aside={<span className="mut">{longDate(today)}</span>}>
      {worklist.error !== null && <Notice tone="bad">{errorText(worklist.error)}</Notice>}
      {worklist.data !== undefined && <Worklist list={worklist.data} />}
    </Page>
  )
}

function Worklist({ list }: Readonly<{ list: Worklist }>) {
  const { t } = useText()
  const groups = WORK_GROUPS.filter((group) => list.groups[group].count > 0)
  return (
    <>
      <Funnel funnel={list.funnel} />
      <div onKeyDown={moveBetweenRows} role="presentation">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>
              {t(`today.group.${group}`)} <small>{list.groups[group].count}</small>
            </h2>
            <ul className="work">
              {list.groups[group].items.map((item) => (
                <WorkRow key={`${item.caseId}-${item.claim}-${item.task}`} item={item} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {groups.length === 0 && <p className="empty">{t('today.nothing')}</p>}
    </>
  )
}
