import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { LongestWaits } from './LongestWaits.tsx'
import { OfficeClauses } from './OfficeClauses.tsx'
import { PeopleLoad } from './PeopleLoad.tsx'
import { ReleaseRule } from './ReleaseRule.tsx'
import { StagesLoad } from './StagesLoad.tsx'
import { Units } from './Units.tsx'

/** How much lies with the people of the office, how long it takes, and what waits longest; to whoever does not keep the schedule, of their own. */
export function Workload() {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('workload.look', {}, { keepPrevious: true })
  const isOwn = data?.isWhole === false
  const session = useSession()
  return (
    <Page title={t(isOwn ? 'workload.mine' : 'workload.title')}>
      <p className="mut">{t('workload.explain')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data !== undefined && (
        <>
          <PeopleLoad people={data.people} />
          <StagesLoad stages={data.stages} />
          <LongestWaits files={data.longest} />
          {data.isWhole && <Units units={data.units} people={data.people} />}
          {session.mayRead('releases') && <ReleaseRule />}
          {session.mayRead('clauses') && <OfficeClauses />}
        </>
      )}
    </Page>
  )
}
