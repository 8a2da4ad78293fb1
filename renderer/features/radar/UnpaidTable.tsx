import type { UnpaidOrder } from '../../../shared/contract/radar.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import type { MoreRows } from '../../ui/VirtualList.tsx'
import { VirtualTable, type TableColumn, type TableRow } from '../../ui/VirtualTable.tsx'

const ROW_HEIGHT = 51

type Props = Readonly<{ rows: readonly UnpaidOrder[]; more: MoreRows | undefined; total: number }>

/** Unpaid orders by the day of their next step; Enter opens the file where the money of its orders is kept. */
export function UnpaidTable({ rows, more, total }: Props) {
  const text = useText()
  const { go } = useNavigation()
  return (
    <VirtualTable
      label={text.t('radar.list.title')}
      name="unpaid"
      columns={columnsIn(text)}
      rows={rows.map((row) => tableRow(row, text))}
      rowHeight={ROW_HEIGHT}
      more={more}
      total={total}
      autoFocus
      onOpen={(id) => {
        const row = rows.find((one) => keyOf(one) === id)
        if (row !== undefined) go({ screen: 'caseFile', caseId: row.caseId, tab: 'collection' })
      }}
    />
  )
}

function keyOf({ caseId, claim }: UnpaidOrder): string {
  return `${caseId} ${claim}`
}

function columnsIn({ t }: Text): readonly [TableColumn, ...TableColumn[]] {
  return [
    { id: 'file', label: t('radar.list.file'), width: '3fr', minWidth: 150 },
    { id: 'step', label: t('radar.list.step'), width: '5fr', minWidth: 160 },
    { id: 'who', label: t('radar.list.who'), width: '3fr', minWidth: 130, hideBelow: 640 },
    { id: 'until', label: t('radar.list.until'), width: 200 },
    { id: 'old', label: t('radar.list.old'), width: 110, hideBelow: 900 },
    { id: 'money', label: t('radar.list.money'), width: 170, isNumber: true, hideBelow: 1000 },
  ]
}

function tableRow(row: UnpaidOrder, { t, pick, script, amount }: Text): TableRow {
  const kind = t(keyIn('radar.kind', row.kind))
  return {
    id: keyOf(row),
    text: [row.mark, pick(row.who.label), kind].join(' '),
    cells: {
      file: (
        <>
          <b>{row.mark}</b>
          <div>
            <PersonLabel label={row.who.label} isSealed={row.who.sealed} />
          </div>
        </>
      ),
      step: (
        <>
          <div>{kind}</div>
          {row.note !== undefined && <small className="mut">{script(row.note)}</small>}
        </>
      ),
      who: row.isOwn ? <b>{script(row.owner)}</b> : script(row.owner),
      until: <DaysLeft due={row.due} daysLeft={row.daysLeft} />,
      old:
        row.age === undefined ? (
          <span className="mut">{t('radar.list.notYet')}</span>
        ) : (
          t('radar.list.days', { count: row.age })
        ),
      money: (
        <>
          <div>{amount(row.paidCents)}</div>
          <small className="mut">{t('radar.list.ofAwarded', { awarded: amount(row.awardedCents) })}</small>
        </>
      ),
    },
  }
}
