import { stepLabel, tableTitle } from '../../../shared/document/documents/statisticalWords.ts'
import { reachedIn, type Monitoring } from '../../../shared/domain/statistics/monitoring.ts'
import { useText } from '../../i18n/useText.ts'
import { CountCell, SumCell } from './Count.tsx'
import { Panel, WideTable } from './Panel.tsx'

const SHOWN = ['informed', 'filed', 'decided', 'paid'] as const

/** Court by court how many came how far. */
export function Places({ figures: { tables, k } }: Readonly<{ figures: Monitoring }>) {
  const { t, pick, office } = useText()
  const courts = tables.find(({ id }) => id === 'court')
  if (courts === undefined) return null
  return (
    <Panel name="places" title={pick(tableTitle('court'))} small={t('monitoring.hiddenWhy', { k })}>
      {(heading) => (
        <WideTable heading={heading}>
          <thead>
            <tr>
              <th>{t('monitoring.court')}</th>
              {SHOWN.map((step) => (
                <th key={step} className="num">
                  {pick(stepLabel(step))}
                </th>
              ))}
              <th className="num">{t('monitoring.heads.awarded')}</th>
            </tr>
          </thead>
          <tbody>
            {courts.rows.map((court, at) => (
              <tr key={court}>
                <th scope="row">{office(court)}</th>
                {SHOWN.map((step) => (
                  <CountCell key={step} value={reachedIn(courts.cells[at] ?? [], courts.rowTotals[at] ?? null, step)} />
                ))}
                <SumCell cents={courts.money[at]?.awardedCents ?? null} />
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </Panel>
  )
}
