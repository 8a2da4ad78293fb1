import { CASE_SORTS, type CaseFileRow, type CaseSort } from '../../../shared/contract/caseFile.ts'
import { marksShownTo } from '../../../shared/domain/caseFile/markShown.ts'
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
  sort: CaseSort
  onSort: (sort: CaseSort) => void
}>

/** Case files as a table; a press on the heading of what is in order already goes back to the newest first. */
export function CaseTable({ rows, more, sort, onSort }: Props) {
  const text = useText()
  const { today, person } = useSession()
  const { go } = useNavigation()
  const files = new Map<string, CaseFileRow>(rows.map((row) => [row.id, row]))
  return (
    <VirtualTable
      label={text.t('shell.nav.caseFiles')}
      name={CASE_LIST}
      columns={columnsIn(text)}
      rows={rows.map((row) => tableRow(row, text, { today, office: person.office }))}
      rowHeight={ROW_HEIGHT}
      more={more}
      autoFocus
      sort={{
        column: sort === 'age' ? undefined : sort,
        onChange: (column) => {
          const wanted = CASE_SORTS.find((one) => one === column) ?? 'age'
          onSort(wanted === sort ? 'age' : wanted)
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

function columnsIn({ t }: Text): readonly [TableColumn, ...TableColumn[]] {
  const label = (id: NameIn<'screens.caseFiles.column'>) => t(`screens.caseFiles.column.${id}`)
  return [
    { id: 'mark', label: label('mark'), width: 130, canSort: true },
    { id: 'injured', label: label('injured'), width: '3fr', minWidth: 130, canSort: true },
    { id: 'stage', label: label('stage'), width: '4fr', minWidth: 150 },
    { id: 'due', label: label('due'), width: 150, canSort: true },
    { id: 'claimed', label: label('claimed'), width: 124, isNumber: true, hideBelow: 690 },
    { id: 'awarded', label: label('awarded'), width: 124, isNumber: true, hideBelow: 820 },
  ]
}

type Place = Readonly<{ today: string; office: string }>

function tableRow(row: CaseFileRow, text: Text, { today, office }: Place): TableRow {
  const { t, amount, pick } = text
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
