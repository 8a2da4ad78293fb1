import type { RetentionRow } from '../../../shared/contract/retention.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Button } from '../../ui/Button.tsx'

/** The file that is looked at. */
export type AskedFile = Readonly<{ id: RetentionRow['id']; mark: string }>

type Props = Readonly<{
  list: 'proposed' | 'due' | 'held'
  rows: readonly RetentionRow[]
  onOpen: (file: AskedFile) => void
}>

/** Files by their marks, with the day until which each is kept and what stands against erasing it. */
export function KeptFiles({ list, rows, onOpen }: Props) {
  const { t } = useText()
  if (rows.length === 0) return null
  return (
    <table className="gap kept">
      <caption>{t(`screens.retention.list.${list}`)}</caption>
      <ColumnHeads
        columns={['mark', 'rule', 'until', 'state', 'acts'] as const}
        nameOf={(column) => t(`screens.retention.column.${column}`)}
      />
      <tbody>
        {rows.map((row) => (
          <KeptFile key={row.id} row={row} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

function KeptFile({ row, onOpen }: Readonly<{ row: RetentionRow; onOpen: Props['onOpen'] }>) {
  const { t, date } = useText()
  const { person } = useSession()
  const mark = markShownTo(row, person.office) ?? t('screens.caseFiles.noMark')
  const free = t(row.isProposed ? 'screens.retention.waits' : 'screens.retention.free')
  const obstacles = row.obstacles.map((obstacle) => t(`screens.retention.obstacle.${obstacle}`)).join('; ')
  return (
    <tr>
      <th scope="row">{mark}</th>
      <td>{t(`screens.retention.rule.${row.rule}`)}</td>
      <td>{date(row.until)}</td>
      <td>{obstacles === '' ? free : obstacles}</td>
      <td>
        <Button
          label={`${t('screens.retention.button')} ${mark}`}
          onPress={() => {
            onOpen({ id: row.id, mark })
          }}
        >
          {t('screens.retention.button')}
        </Button>
      </td>
    </tr>
  )
}
