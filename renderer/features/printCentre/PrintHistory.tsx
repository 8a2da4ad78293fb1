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
              {record.lost !== undefined && <div className="mut">{script(record.lost.reason)}</div>}
              {record.replacedBy !== undefined && (
                <div className="mut">{t('screens.print.holder.replacedBy', { copy: record.replacedBy })}</div>
              )}
              {record.replaces !== undefined && (
                <div className="mut">{t('screens.print.holder.replaces', { copy: record.replaces })}</div>
              )}
            </td>
            <td>
              <span className="nowrap">{day(record.printedAt)}</span>{' '}
              <span className="mut nowrap">{time(record.printedAt)}</span>
            </td>
            <td>
              <StateTag record={record} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StateTag({ record: { state, lost } }: Readonly<{ record: Output<'print.history'>[number] }>) {
  const { t } = useText()
  if (lost !== undefined) return <Tag tone="bad">{t('screens.print.state.lost')}</Tag>
  return <Tag tone={TONES[state]}>{t(`screens.print.state.${state}`)}</Tag>
}
