import { figureLabel, stepLabel } from '../../../shared/document/documents/statisticalWords.ts'
import { reachedIn, type CourseTable } from '../../../shared/domain/statistics/monitoring.ts'
import { useText } from '../../i18n/useText.ts'
import { Bar, largestOf } from './Bar.tsx'
import { Count } from './Count.tsx'
import type { FiguresProps } from './figuresProps.ts'
import { Panel } from './Panel.tsx'

const SHOWN = ['filed', 'decided', 'paid'] as const
const FILLS = { filed: 'light', decided: 'hatch', paid: 'solid' } as const

/** Year by year who filed, was awarded something and was paid; each in a drawing of its own kind. */
export function Years({ figures: { tables }, isDrawn }: FiguresProps) {
  const { pick, t } = useText()
  const years = tables.find(({ id }) => id === 'year')
  if (years === undefined) return null
  const rows = years.rows.map((year, at) => ({ year, counts: SHOWN.map((step) => reachedAt(years, at, step)) }))
  const max = largestOf(rows.flatMap(({ counts }) => counts))
  return (
    <Panel name="years" title={t('monitoring.years')}>
      {(heading) => (
        <table aria-labelledby={heading}>
          <thead>
            <tr>
              <th>{t('monitoring.year')}</th>
              {SHOWN.map((step) => (
                <th key={step}>{pick(stepLabel(step))}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, counts }) => (
              <tr key={year}>
                <th scope="row">{pick(figureLabel(year))}</th>
                {SHOWN.map((step, at) => (
                  <td key={step}>
                    <span className="drawnCount">
                      {isDrawn && (
                        <span className="track">
                          <Bar value={counts[at] ?? null} max={max} fill={FILLS[step]} />
                        </span>
                      )}
                      <Count value={counts[at] ?? null} />
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function reachedAt(table: CourseTable, at: number, step: (typeof SHOWN)[number]): number | null {
  return reachedIn(table.cells[at] ?? [], table.rowTotals[at] ?? null, step)
}
