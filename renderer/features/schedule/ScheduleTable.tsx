import type { ScheduleRow } from '../../../shared/contract/schedule.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { daysBetween } from '../../../shared/time/calendarDate.ts'
import { useSession } from '../../api/session.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import type { MoreRows } from '../../ui/VirtualList.tsx'
import { VirtualTable, type TableColumn, type TableRow } from '../../ui/VirtualTable.tsx'

const ROW_HEIGHT = 47

type Props = Readonly<{
  rows: readonly ScheduleRow[]
  more: MoreRows | undefined
  onOpen: (row: ScheduleRow) => void
}>

/** Files by mark, stage and day, with whom they are assigned to; nothing of what is in them. */
export function ScheduleTable({ rows, more, onOpen }: Props) {
  const text = useText()
  const { today, person } = useSession()
  return (
    <VirtualTable
      label={text.t('shell.nav.schedule')}
      name="schedule"
      columns={columnsIn(text)}
      rows={rows.map((row) => tableRow(row, text, { today, office: person.office }))}
      rowHeight={ROW_HEIGHT}
      more={more}
      autoFocus
      onOpen={(id) => {
        const row = rows.find((one) => one.id === id)
        if (row !== undefined) onOpen(row)
      }}
    />
  )
}

function columnsIn({ t }: Text): readonly [TableColumn, ...TableColumn[]] {
  return [
    { id: 'mark', label: t('screens.caseFiles.column.mark'), width: 130 },
    { id: 'owner', label: t('screens.schedule.owner'), width: '3fr', minWidth: 130 },
    { id: 'stage', label: t('screens.caseFiles.column.stage'), width: '4fr', minWidth: 150 },
    { id: 'due', label: t('screens.caseFiles.column.due'), width: 150 },
  ]
}

type Place = Readonly<{ today: string; office: string }>

function tableRow(row: ScheduleRow, text: Text, { today, office }: Place): TableRow {
  const { t, script } = text
  const mark = markShownTo(row, office) ?? t('screens.caseFiles.noMark')
  const [owner, clerk] = [row.owner, row.clerk].map((one) => (one === undefined ? undefined : script(one.displayName)))
  const excluded = row.excluded.map(({ displayName }) => script(displayName)).join(', ')
  return {
    id: row.id,
    text: [mark, owner ?? '', clerk ?? ''].join(' '),
    cells: {
      mark: <b>{mark}</b>,
      owner: (
        <>
          <div>{owner ?? <span className="mut">{t('screens.schedule.none')}</span>}</div>
          {clerk !== undefined && <div className="mut">{t('screens.assign.clerk', { name: clerk })}</div>}
          {excluded !== '' && <div className="mut">{t('screens.assign.excluded', { names: excluded })}</div>}
        </>
      ),
      stage: (
        <>
          {row.stages.map(({ stage, claims }) => (
            <div key={stage}>
              {t(`screens.stage.${stage}`)}
              {claims > 1 && <span className="mut"> × {claims}</span>}
            </div>
          ))}
          {row.custody !== office && (
            <small>{t('screens.caseFiles.heldBy', { office: text.office(row.custody) })}</small>
          )}
        </>
      ),
      due: row.due !== undefined && <DaysLeft due={row.due} daysLeft={daysBetween(today, row.due)} />,
    },
  }
}
