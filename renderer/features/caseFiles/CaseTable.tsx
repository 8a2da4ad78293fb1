import type { CaseFileRow } from '../../../shared/contract/caseFile.ts'
import { CASE_SORTS, type CaseSort, type SortDirection } from '../../../shared/contract/caseList.ts'
import { marksShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import type { CaseColumn } from '../../../shared/domain/staff/listColumns.ts'
import { daysBetween } from '../../../shared/time/calendarDate.ts'
import type { NameIn } from '../../../shared/text/messageKey.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import type { MoreRows } from '../../ui/VirtualList.tsx'
import { VirtualTable, type TableColumn, type TableRow } from '../../ui/VirtualTable.tsx'

export const CASE_LIST = 'caseFiles'
const ROW_HEIGHT = 47

type Props = Readonly<{
  rows: readonly CaseFileRow[]
  more: MoreRows | undefined
  /** How many files there are, where they have been counted. */
  total: number | undefined
  columns: readonly CaseColumn[]
  order: CaseOrder
  onOrder: (order: CaseOrder) => void
}>
export type CaseOrder = Readonly<{ sort: CaseSort; direction?: SortDirection | undefined }>

/** Case files as a table. */
export function CaseTable({ rows, more, total, columns, order, onOrder }: Props) {
  const text = useText()
  const { today, person } = useSession()
  const { go } = useNavigation()
  const files = new Map<string, CaseFileRow>(rows.map((row) => [row.id, row]))
  return (
    <VirtualTable
      label={text.t('shell.nav.caseFiles')}
      name={CASE_LIST}
      columns={columnsIn(text, columns)}
      rows={rows.map((row) => tableRow(row, text, { today, office: person.office }))}
      rowHeight={ROW_HEIGHT}
      more={more}
      total={total}
      autoFocus
      sort={{
        column: order.sort === 'age' ? undefined : order.sort,
        direction: order.direction ?? 'ascending',
        onChange: (column) => {
          onOrder(orderAfter(order, column))
        },
      }}
      onOpen={(id) => {
        const row = files.get(id)
        if (row !== undefined)
          go({ screen: 'caseFile', caseId: row.id, tab: row.stages.length === 0 ? 'people' : 'claims' })
      }}
    />
  )
}

/** A press on a heading orders by it, another turns that about, and a third goes back to the newest first. */
function orderAfter({ sort, direction = 'ascending' }: CaseOrder, column: string): CaseOrder {
  const wanted = CASE_SORTS.find((one) => one === column) ?? 'age'
  if (wanted !== sort) return { sort: wanted, direction: 'ascending' }
  return direction === 'ascending' ? { sort, direction: 'descending' } : { sort: 'age', direction: 'ascending' }
}

const WIDTHS: Readonly<
  Record<CaseColumn, Pick<TableColumn, 'width' | 'minWidth' | 'isNumber' | 'canSort' | 'hideBelow'>>
> = {
  injured: { width: '6fr', minWidth: 130, canSort: true },
  stage: { width: '6fr', minWidth: 150, canSort: true },
  due: { width: '5fr', minWidth: 150, canSort: true },
  claimed: { width: 124, isNumber: true, canSort: true, hideBelow: 690 },
  awarded: { width: 124, isNumber: true, hideBelow: 820 },
  hearing: { width: 110, hideBelow: 930 },
  heldBy: { width: '4fr', minWidth: 130, hideBelow: 1060 },
}

function columnsIn({ t }: Text, columns: readonly CaseColumn[]): readonly [TableColumn, ...TableColumn[]] {
  const label = (id: NameIn<'screens.caseFiles.column'>) => t(`screens.caseFiles.column.${id}`)
  return [
    { id: 'mark', label: label('mark'), width: 130, canSort: true },
    ...columns.map((id) => ({ id, label: label(id), ...WIDTHS[id] })),
  ]
}

type Place = Readonly<{ today: string; office: string }>

function tableRow(row: CaseFileRow, text: Text, { today, office }: Place): TableRow {
  const { t, amount, pick, date } = text
  const { own, other } = marksShownTo(row, office)
  const mark = own ?? other ?? t('screens.caseFiles.noMark')
  return {
    id: row.id,
    text: [mark, ...row.injured.map(({ label }) => pick(label))].join(' '),
    cells: {
      mark: (
        <>
          <b>{mark}</b>
          {own !== undefined && other !== undefined && <small>{other}</small>}
        </>
      ),
      injured: <Injured row={row} />,
      stage: (
        <>
          <Stages row={row} />
          {row.custody !== office && (
            <small>{t('screens.caseFiles.heldBy', { office: text.office(row.custody) })}</small>
          )}
        </>
      ),
      due: <Due row={row} today={today} />,
      claimed: row.claimedCents > 0 && amount(row.claimedCents),
      awarded: row.awardedCents > 0 && amount(row.awardedCents),
      hearing: date(row.nextHearing),
      heldBy: text.office(row.custody),
    },
  }
}

function Injured({ row }: Readonly<{ row: CaseFileRow }>) {
  const { t } = useText()
  const rest = row.injuredCount - row.injured.length
  return (
    <span className="who">
      {row.injured.map((person, at) => (
        <PersonLabel key={`${person.label.cnr} ${String(at)}`} label={person.label} isSealed={person.sealed} />
      ))}
      {rest > 0 && <span className="mut">{t('screens.caseFiles.more', { count: rest })}</span>}
    </span>
  )
}

function Stages({ row }: Readonly<{ row: CaseFileRow }>) {
  const { t } = useText()
  if (row.stages.length === 0) return <span className="mut">{t('screens.caseFiles.noClaim')}</span>
  return row.stages.map(({ stage, claims }) => (
    <div key={stage}>
      {t(`screens.stage.${stage}`)}
      {claims > 1 && <span className="mut"> × {claims}</span>}
    </div>
  ))
}

function Due({ row, today }: Readonly<{ row: CaseFileRow; today: string }>) {
  const { t, date } = useText()
  if (row.due !== undefined) return <DaysLeft due={row.due} daysLeft={daysBetween(today, row.due)} />
  if (row.nextHearing === undefined) return null
  return <span className="mut">{t('screens.caseFiles.hearing', { date: date(row.nextHearing) })}</span>
}
