import type { z } from 'zod'
import type { auditEntry } from '../../shared/contract/audit.ts'
import { useText } from '../i18n/useText.ts'

/** Audit entries, newest first: number, time, person, act, about what, why. */
export function AuditTable({ entries }: Readonly<{ entries: readonly z.infer<typeof auditEntry>[] }>) {
  const { t, has, pick, date, time, script } = useText()
  return (
    <table>
      <thead>
        <tr>
          {['number', 'at', 'person', 'act', 'about', 'reason'].map((column) => (
            <th key={column} className={column === 'number' ? 'num' : undefined}>
              {t(`screens.audit.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.number}>
            <td className="num">{entry.number}</td>
            <td className="nowrap">
              {date(entry.at.slice(0, 10))} <span className="mut">{time(entry.at)}</span>
            </td>
            <td>{script(entry.person)}</td>
            <td>{has(`acts.${entry.act}`) ? t(`acts.${entry.act}`) : entry.act}</td>
            <td>{pick(entry.about)}</td>
            <td>{entry.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
