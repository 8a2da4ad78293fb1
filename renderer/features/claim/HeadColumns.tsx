import { useText } from '../../i18n/useText.ts'

const COLUMNS = ['code', 'basis', 'calculation', 'interest', 'amount', 'evidence'] as const

/** The headings of the table of heads; the roles keep it a table where a narrow page lays its rows out otherwise. */
export function HeadColumns() {
  const { t } = useText()
  return (
    <thead role="rowgroup">
      <tr role="row">
        {COLUMNS.map((column) => (
          <th key={column} role="columnheader" className={column === 'amount' ? 'num' : `col-${column}`}>
            {t(`screens.claim.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
