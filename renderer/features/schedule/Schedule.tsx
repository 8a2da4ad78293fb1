import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { ScheduleRow } from '../../../shared/contract/schedule.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import { useSession } from '../../api/session.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { AssignDialog } from '../../parts/AssignFile.tsx'
import { ListKeys } from '../../parts/ListKeys.tsx'
import { RetentionLink } from '../../parts/retention/RetentionLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useVisitState } from '../../ui/visit.ts'
import { ClosedDays } from './ClosedDays.tsx'
import { Leavers } from './Leavers.tsx'
import { ScheduleTable } from './ScheduleTable.tsx'
import { NameStandIn } from './NameStandIn.tsx'
import { StandIns } from './StandIns.tsx'

const ALL = 'all'

/** Who has which file of the office, and how many each has; a row opens the act of assigning. */
export function Schedule() {
  const { t } = useText()
  const errorText = useErrorText()
  const { person } = useSession()
  const [owner, setOwner] = useVisitState('schedule.owner', ALL)
  const { pages, isKnown, error, more } = usePages('schedule.list', inputOf(owner))
  const [asked, setAsked] = useState<ScheduleRow>()
  const rows = pages.flatMap((page) => page.rows)
  const first = pages[0]
  return (
    <Page
      title={t('shell.nav.schedule')}
      aside={
        first !== undefined && (
          <span className="mut">{t('screens.schedule.unassigned', { count: first.unassigned })}</span>
        )
      }
      actions={
        <>
          <RetentionLink />
          <NameStandIn />
        </>
      }
      keys={<ListKeys />}
    >
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <Leavers />
      {first !== undefined && <StandIns standIns={first.standIns} />}
      {first !== undefined && <OwnerFilter list={first} owner={owner} onChange={setOwner} />}
      {isKnown && rows.length === 0 && <p className="empty">{t('screens.schedule.empty')}</p>}
      {first !== undefined && <ClosedDays days={first.closedDays} />}
      {rows.length > 0 && <ScheduleTable rows={rows} more={more} onOpen={setAsked} />}
      {asked !== undefined && (
        <AssignDialog
          file={asked}
          mark={markShownTo(asked, person.office) ?? t('screens.caseFiles.noMark')}
          onClose={() => {
            setAsked(undefined)
          }}
        />
      )}
    </Page>
  )
}

function inputOf(owner: string) {
  if (owner === ALL) return {}
  return { assignedTo: owner === '' ? ('' as const) : personId.parse(owner) }
}

type FilterProps = Readonly<{ list: Output<'schedule.list'>; owner: string; onChange: (owner: string) => void }>

function OwnerFilter({ list, owner, onChange }: FilterProps) {
  const { t, script } = useText()
  const options = [
    { value: ALL, label: t('screens.schedule.all') },
    { value: '', label: t('screens.schedule.nobody', { files: list.unassigned }) },
    ...list.people.map(({ id, displayName, files }) => ({
      value: id,
      label: t('screens.schedule.load', { name: script(displayName), files }),
    })),
  ]
  return (
    <div className="filter">
      <SelectField label={t('screens.schedule.owner')} value={owner} options={options} onChange={onChange} />
    </div>
  )
}
