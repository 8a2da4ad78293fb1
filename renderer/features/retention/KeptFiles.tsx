import type { RetentionRow } from '../../../shared/contract/retention.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { useSession } from '../../api/session.ts'
import type { Pages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The file that is looked at. */
export type AskedFile = Readonly<{ id: RetentionRow['id']; mark: string }>

export type OpenFile = (file: AskedFile) => void

type Props = Readonly<{
  list: 'proposed' | 'due' | 'held'
  files: Pages<Readonly<{ rows: readonly RetentionRow[] }>>
  onOpen: OpenFile
}>

/** Files by their marks, with the day until which each is kept and what stands against erasing it. */
export function KeptFiles({ list, files: { pages, error }, onOpen }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const rows = pages.flatMap((page) => page.rows)
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
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

function KeptFile({ row, onOpen }: Readonly<{ row: RetentionRow; onOpen: OpenFile }>) {
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
