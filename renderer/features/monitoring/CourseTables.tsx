import { courseLabel, figureLabel, tableTitle } from '../../../shared/document/documents/statisticalWords.ts'
import type { Monitoring } from '../../../shared/domain/statistics/monitoring.ts'
import type { SafeTable } from '../../../shared/domain/statistics/suppression.ts'
import { useText } from '../../i18n/useText.ts'
import { CountCell } from './Count.tsx'
import { Panel, WideTable } from './Panel.tsx'

type Props = Readonly<{ table: SafeTable; heading: string }>

/** The tables of which nothing is drawn: everybody at the furthest step, by everything people are told apart by. */
export function CourseTables({ figures: { course, tables, further } }: Readonly<{ figures: Monitoring }>) {
  const { pick } = useText()
  return (
    <div className="figureTables">
      {tables.map((table) => (
        <Panel key={table.id} name="cross" title={pick(tableTitle(table.id))}>
          {(heading) => <Cross table={table} heading={heading} />}
        </Panel>
      ))}
      {[course, ...further]
        .filter(({ columns }) => columns.length > 0)
        .map((table) => (
          <Panel key={table.id} name="list" title={pick(tableTitle(table.id))}>
            {(heading) => <List table={table} heading={heading} />}
          </Panel>
        ))}
    </div>
  )
}

function Cross({ table, heading }: Props) {
  const { t, pick } = useText()
  const { rows, columns, cells, rowTotals, columnTotals, total } = table
  return (
    <WideTable heading={heading}>
      <thead>
        <tr>
          <th>{t('monitoring.kind')}</th>
          {columns.map((column) => (
            <th key={column} className="num">
              {pick(courseLabel(column))}
            </th>
          ))}
          <th className="num">{t('monitoring.total')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row}>
            <th scope="row">{pick(figureLabel(row))}</th>
            {columns.map((column, place) => (
              <CountCell key={column} value={cells[at]?.[place] ?? null} />
            ))}
            <CountCell value={rowTotals[at] ?? null} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('monitoring.total')}</th>
          {columns.map((column, place) => (
            <CountCell key={column} value={columnTotals[place] ?? null} />
          ))}
          <CountCell value={total} />
        </tr>
      </tfoot>
    </WideTable>
  )
}

function List({ table: { id, columns, cells, total }, heading }: Props) {
  const { t, pick } = useText()
  const label = id === 'course' ? courseLabel : figureLabel
  return (
    <table aria-labelledby={heading}>
      <thead>
        <tr>
          <th>{t('monitoring.kind')}</th>
          <th className="num">{t('monitoring.count')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, at) => (
          <tr key={column}>
            <th scope="row">{pick(label(column))}</th>
            <CountCell value={cells[0]?.[at] ?? null} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('monitoring.total')}</th>
          <CountCell value={total} />
        </tr>
      </tfoot>
    </table>
  )
}
