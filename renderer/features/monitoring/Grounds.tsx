import { figureLabel, tableTitle } from '../../../shared/document/documents/statisticalWords.ts'
import { useText } from '../../i18n/useText.ts'
import { Bar, largestOf } from './Bar.tsx'
import { CountCell } from './Count.tsx'
import type { FiguresProps } from './figuresProps.ts'
import { Panel } from './Panel.tsx'

/** Why people were referred to civil proceedings with their whole claim. */
export function Grounds({ figures: { grounds }, isDrawn }: FiguresProps) {
  const { t, pick } = useText()
  const values = grounds.cells[0] ?? []
  const max = largestOf(values)
  return (
    <Panel name="grounds" title={pick(tableTitle('ground'))} small={t('monitoring.grounds.small')}>
      {(heading) => (
        <table aria-labelledby={heading}>
          <thead>
            <tr>
              <th>{t('monitoring.grounds.ground')}</th>
              {isDrawn && <th aria-hidden="true" />}
              <th className="num">{t('monitoring.people')}</th>
            </tr>
          </thead>
          <tbody>
            {grounds.columns.map((ground, at) => (
              <tr key={ground}>
                <th scope="row">{pick(figureLabel(ground))}</th>
                {isDrawn && (
                  <td className="drawn" aria-hidden="true">
                    <Bar value={values[at] ?? null} max={max} />
                  </td>
                )}
                <CountCell value={values[at] ?? null} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
