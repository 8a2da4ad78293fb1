import type { Output } from '../../../shared/contract/channels.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

/** A copy that was queued and never confirmed may lie somewhere. */
const TONES = { queued: 'warn', sent: 'ok', failed: 'bad' } as const

/** Every copy that left the printer, and every attempt that failed. */
export function PrintHistory({ records }: Readonly<{ records: Output<'print.history'> }>) {
  const { t, day, time, script } = useText()
  if (records.length === 0) return null
  return (
    <table className="gap">
      <caption className="unseen">{t('screens.print.history')}</caption>
      <thead>
        <tr>
          {(['copy', 'recipient', 'at', 'state'] as const).map((column) => (
            <th key={column}>{t(`screens.print.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={`${String(record.copy)} ${record.printedAt}`}>
            <td className="num">{record.copy}</td>
            <td>
              {script(record.recipient)}
              <div className="mut">
                {script(record.printedBy)} · {record.printer}
              </div>
              {record.reason !== undefined && <div className="mut">{script(record.reason)}</div>}
            </td>
            <td>
              <span className="nowrap">{day(record.printedAt)}</span>{' '}
              <span className="mut nowrap">{time(record.printedAt)}</span>
            </td>
            <td>
              <Tag tone={TONES[record.state]}>{t(`screens.print.state.${record.state}`)}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
