import type { ComponentProps, ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { PastedProblems } from './PastedProblem.tsx'

type Column = Readonly<{ name: string; label: string; isNumber?: boolean }>
type PastedLine = Readonly<{ line: number; problems: ComponentProps<typeof PastedProblems>['problems'] }>

type Props<Row extends PastedLine> = Readonly<{
  columns: readonly Column[]
  rows: readonly Row[]
  /** The cells of a row that is taken; undefined of one that is not. */
  cells: (row: Row) => ReactNode
}>

/** What was understood of pasted rows, as it will stand; the others with the reason why they are not taken. */
export function PastedTable<Row extends PastedLine>({ columns, rows, cells }: Props<Row>) {
  const { t } = useText()
  return (
    <table className="ledger" aria-label={t('screens.paste.preview')}>
      <thead>
        <tr>
          <th>{t('screens.paste.line')}</th>
          {columns.map(({ name, label, isNumber = false }) => (
            <th key={name} className={isNumber ? 'num' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td>{row.line}</td>
            {cells(row) ?? (
              <td colSpan={columns.length} className="wrongRow">
                <PastedProblems problems={row.problems} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
