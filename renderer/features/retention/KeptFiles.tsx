import type { RetentionRow } from '../../../shared/contract/retention.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { FileRetention } from '../../parts/retention/FileRetention.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'

type Props = Readonly<{ list: 'proposed' | 'due' | 'held'; rows: readonly RetentionRow[] }>

/** Files by their marks, with the day until which each is kept and what stands against erasing it. */
export function KeptFiles({ list, rows }: Props) {
  const { t } = useText()
  if (rows.length === 0) return null
  return (
    <table className="gap">
      <caption>{t(`screens.retention.list.${list}`)}</caption>
      <thead>
        <tr>
          {(['mark', 'rule', 'until', 'state', 'acts'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`screens.retention.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <KeptFile key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function KeptFile({ row }: Readonly<{ row: RetentionRow }>) {
  const { t, date } = useText()
  const { person } = useSession()
  const mark = markShownTo(row, person.office) ?? t('screens.caseFiles.noMark')
  const [obstacle] = row.obstacles
  const free = t(row.isProposed ? 'screens.retention.waits' : 'screens.retention.free')
  const button = t('screens.retention.button')
  return (
    <tr>
      <th scope="row">{mark}</th>
      <td>{t(`screens.retention.rule.${row.rule}`)}</td>
      <td>{date(row.until)}</td>
      <td>{obstacle === undefined ? free : t(`screens.retention.obstacle.${obstacle}`)}</td>
      <td>
        <DialogButton button={button} label={`${button} ${mark}`} title={mark}>
          {(close) => <FileRetention caseId={row.id} onClose={close} />}
        </DialogButton>
      </td>
    </tr>
  )
}
