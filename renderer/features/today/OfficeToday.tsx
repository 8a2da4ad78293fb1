import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { ScheduleRow } from '../../../shared/contract/schedule.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { daysBetween } from '../../../shared/time/calendarDate.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { usePages, type Pages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { AssignDialog } from '../../parts/AssignFile.tsx'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'

const ROW_HEIGHT = 51

/** The day of those who keep the office: files that nobody has, and the journals to be verified. */
export function OfficeToday() {
  const { t } = useText()
  const session = useSession()
  const [keepsSchedule, keepsJournals] = [session.mayRead('schedule'), session.mayRead('audit')]
  return (
    <>
      {keepsSchedule && <Unassigned />}
      {keepsJournals && <Journals />}
      {!keepsSchedule && !keepsJournals && !session.mayRead('cases') && (
        <p className="empty">{t('today.office.nothing')}</p>
      )}
    </>
  )
}

/** Files that nobody has yet, what is late first: Enter assigns that very file. */
function Unassigned() {
  const { t } = useText()
  const errorText = useErrorText()
  const { person } = useSession()
  const [asked, setAsked] = useState<ScheduleRow>()
  const list = usePages('schedule.list', { assignedTo: '' })
  const markOf = (row: ScheduleRow) => markShownTo(row, person.office) ?? t('screens.caseFiles.noMark')
  if (list.error !== null) return <Notice tone="bad">{errorText(list.error)}</Notice>
  if (!list.isKnown) return null
  if (list.pages[0]?.unassigned === 0) return <p className="empty">{t('today.office.allAssigned')}</p>
  return (
    <>
      <UnassignedList list={list} markOf={markOf} onOpen={setAsked} />
      {asked !== undefined && (
        <AssignDialog
          file={asked}
          mark={markOf(asked)}
          onClose={() => {
            setAsked(undefined)
          }}
        />
      )}
    </>
  )
}

type ListProps = Readonly<{
  list: Pages<Output<'schedule.list'>>
  markOf: (row: ScheduleRow) => string
  onOpen: (row: ScheduleRow | undefined) => void
}>

function UnassignedList({ list: { pages, more }, markOf, onOpen }: ListProps) {
  const { t } = useText()
  const rows = pages.flatMap((page) => page.rows)
  return (
    <VirtualList
      label={t('today.office.unassigned')}
      name="unassigned"
      className="work"
      rowHeight={ROW_HEIGHT}
      autoFocus
      onOpen={(id) => {
        onOpen(rows.find((row) => row.id === id))
      }}
      groups={[
        {
          id: 'unassigned',
          title: t('today.office.unassigned'),
          count: pages[0]?.unassigned ?? rows.length,
          more,
          rows: rows.map((row) => ({
            id: row.id,
            text: `${markOf(row)} ${t('today.office.assign')}`,
            content: <UnassignedRow row={row} mark={markOf(row)} />,
          })),
        },
      ]}
    />
  )
}

/** A file by its mark and stage: whoever keeps the schedule sees nothing of what is in it. */
function UnassignedRow({ row, mark }: Readonly<{ row: ScheduleRow; mark: string }>) {
  const { t } = useText()
  const { today } = useSession()
  const stages = row.stages.map(({ stage }) => t(`screens.stage.${stage}`)).join(', ')
  return (
    <div className="workRow">
      <b className="mark">{mark}</b>
      <span className="who mut">{stages}</span>
      <span className="what">
        {t('today.office.assign')}
        <small>{t('today.office.assignWhy')}</small>
      </span>
      <span className="until">
        {row.due !== undefined && <DaysLeft due={row.due} daysLeft={daysBetween(today, row.due)} />}
      </span>
    </div>
  )
}

/** The journals, with the day they were last found whole, and the way to verify them. */
function Journals() {
  const { t, day } = useText()
  const { go } = useNavigation()
  const { lastWholeAt } = useSession()
  return (
    <VirtualList
      label={t('today.office.journals')}
      name="journals"
      className="work"
      rowHeight={ROW_HEIGHT}
      autoFocus
      onOpen={() => {
        go({ screen: 'audit' })
      }}
      groups={[
        {
          id: 'journals',
          title: t('today.office.journals'),
          count: 1,
          rows: [
            {
              id: 'verify',
              text: t('today.office.verify'),
              content: (
                <div className="workRow">
                  <b className="mark">{t('shell.nav.audit')}</b>
                  <span className="who" />
                  <span className="what">
                    {t('today.office.verify')}
                    <small>
                      {lastWholeAt === undefined
                        ? t('today.office.neverWhole')
                        : t('today.office.whole', { day: day(lastWholeAt) })}
                    </small>
                  </span>
                  <span className="until" />
                </div>
              ),
            },
          ],
        },
      ]}
    />
  )
}
