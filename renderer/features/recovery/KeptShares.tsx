import type { Output } from '../../../shared/contract/channels.ts'
import { useText } from '../../i18n/useText.ts'

/** Who keeps which share, and when each was last seen to fit. */
export function KeptShares({ status }: Readonly<{ status: Output<'recovery.status'> }>) {
  const { t, script, day } = useText()
  return (
    <table className="keptShares">
      <caption>{t('screens.recovery.status', { mark: status.mark, date: day(status.at) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('screens.recovery.column.number')}</th>
          <th scope="col">{t('screens.recovery.column.holder')}</th>
          <th scope="col">{t('screens.recovery.column.seen')}</th>
        </tr>
      </thead>
      <tbody>
        {status.shares.map(({ number, holder, seenAt }) => (
          <tr key={number}>
            <td>{number}</td>
            <td>{script(holder)}</td>
            <td>{seenAt === null ? <span className="mut">{t('screens.recovery.neverSeen')}</span> : day(seenAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
