import type { Output } from '../../../shared/contract/channels.ts'
import type { WorkFilter } from '../../../shared/contract/today.ts'
import { decidesLaw } from '../../../shared/domain/law/lawLife.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { CollectedNotices } from '../../parts/arrived/CollectedNotices.tsx'
import { ListKeys } from '../../parts/ListKeys.tsx'
import { NewCaseFileButton } from '../../parts/NewCaseFileButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useVisitState } from '../../ui/visit.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { ArrivedTask } from './ArrivedTask.tsx'
import { AwaitingColleagues } from './AwaitingColleagues.tsx'
import { BackupTask } from './BackupTask.tsx'
import { ClausesTask } from './ClausesTask.tsx'
import { LawProposals } from './LawProposals.tsx'
import { CourierTask } from './CourierTask.tsx'
import { Emergencies } from './Emergencies.tsx'
import { Funnel } from './Funnel.tsx'
import { KeyTask } from './KeyTask.tsx'
import { OfficeToday } from './OfficeToday.tsx'
import { PrintTask } from './PrintTask.tsx'
import { PenTask } from './PenTask.tsx'
import { ReceivedOrders } from './ReceivedOrders.tsx'
import { ReceivedTask } from './ReceivedTask.tsx'
import { Releases } from './Releases.tsx'
import { RetentionTask } from './RetentionTask.tsx'
import { keyOfTask } from './keyOfTask.ts'
import { useWork } from './useWork.ts'
import { fieldOfWork, keyOfWork, routeOfWork } from './workRoute.ts'
import { WorkFilterBar } from './WorkFilterBar.tsx'
import { WorkRow } from './WorkRow.tsx'

const ROW_HEIGHT = 51

/** What to do next for each role, by urgency; Enter opens that very claim, order or file. */
export function Today() {
  const { t, longDate } = useText()
  const session = useSession()
  return (
    <Page
      title={t('shell.nav.today')}
      aside={<span className="mut">{longDate(session.today)}</span>}
      keys={<ListKeys />}
    >
      {session.mayRead('keys') && <AwaitingColleagues />}
      {decidesLaw(session.person.roles) && <LawProposals />}
      {session.mayRead('everyKey') && <KeyTask />}
      <BackupTask />
      {session.mayRead('emergencies') && <Emergencies />}
      {session.mayRead('releases') && <Releases />}
      {session.may('caseFile.releaseClause') && <ClausesTask />}
      {session.may('caseFile.erase') && <RetentionTask />}
      {session.mayRead('papers') && <PrintTask />}
      <ReceivedTask />
      <CollectedNotices />
      {session.mayRead('cases') && <ArrivedTask />}
      {session.mayRead('cases') && <PenTask />}
      {session.mayRead('cases') && <ReceivedOrders />}
      {session.mayRead('cases') && <CourierTask />}
      {session.mayRead('cases') && <CaseWork />}
      <OfficeToday />
    </Page>
  )
}

/** The funnel, and the work on case files that waits for this person. */
function CaseWork() {
  const errorText = useErrorText()
  const [filter, setFilter] = useVisitState<WorkFilter>('today.filter', {})
  const worklist = useChannel('today.worklist', filter, { keepPrevious: true })
  return (
    <>
      {worklist.error !== null && <Notice tone="bad">{errorText(worklist.error)}</Notice>}
      {worklist.data !== undefined && (
        <>
          <StandsIn list={worklist.data} />
          <Funnel funnel={worklist.data.funnel} />
          <WorkFilterBar filter={filter} onChange={setFilter} />
          <Work list={worklist.data} filter={filter} />
        </>
      )}
    </>
  )
}

/** For whom the person stands in: why work on a colleague's files is here. */
function StandsIn({ list }: Readonly<{ list: Output<'today.worklist'> }>) {
  const { t, script, date } = useText()
  return list.standsInFor.map(({ displayName, to }) => (
    <Notice key={displayName} tone="plain">
      {t('today.standsIn', { name: script(displayName), to: date(to) })}
    </Notice>
  ))
}

function Work({ list, filter }: Readonly<{ list: Output<'today.worklist'>; filter: WorkFilter }>) {
  const { t, pick } = useText()
  const { go } = useNavigation()
  const work = useWork(list, filter)
  const items = new Map(work.flatMap((group) => group.items.map((item) => [keyOfWork(item), item] as const)))
  if (work.length === 0 && Object.keys(filter).length > 0) return <p className="empty">{t('today.noMatch')}</p>
  if (work.length === 0) return <Nothing />
  return (
    <VirtualList
      label={t('today.work')}
      name="work"
      className="work"
      rowHeight={ROW_HEIGHT}
      autoFocus
      onOpen={(id) => {
        const item = items.get(id)
        if (item !== undefined) go(routeOfWork(item), fieldOfWork(item))
      }}
      groups={work.map(({ group, count, items: rows, more }) => ({
        id: group,
        title: t(`today.group.${group}`),
        count,
        more,
        rows: rows.map((item) => ({
          id: keyOfWork(item),
          text: `${item.mark} ${pick(item.who?.label)} ${t(keyOfTask(item))}`,
          content: <WorkRow item={item} />,
        })),
      }))}
    />
  )
}

/** Where nothing waits: what belongs here, and the one act that brings it. */
function Nothing() {
  const { t } = useText()
  return (
    <div className="empty">
      <p>{t('today.nothing')}</p>
      <NewCaseFileButton />
    </div>
  )
}
