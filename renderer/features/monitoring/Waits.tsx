import { waitLabel } from '../../../shared/document/documents/statisticalWords.ts'
import type { Wait } from '../../../shared/domain/statistics/waits.ts'
import { useText } from '../../i18n/useText.ts'
import { largestOf } from './Bar.tsx'
import { CountCell } from './Count.tsx'
import type { FiguresProps } from './figuresProps.ts'
import { Panel } from './Panel.tsx'

/** The days between the steps: the median, and where the middle half lies. */
export function Waits({ figures: { waits }, isDrawn }: FiguresProps) {
  const { t, pick } = useText()
  const max = largestOf(waits.flatMap(({ median, high }) => [median, high]))
  return (
    <Panel name="waits" title={t('monitoring.waits.title')} small={t('monitoring.waits.small', { days: max })}>
      {(heading) => (
        <table aria-labelledby={heading}>
          <thead>
            <tr>
              <th>{t('monitoring.waits.between')}</th>
              {isDrawn && <th aria-hidden="true" />}
              <th className="num">{t('monitoring.waits.half')}</th>
              <th className="num">{t('monitoring.waits.days')}</th>
            </tr>
          </thead>
          <tbody>
            {waits.map((wait) => (
              <tr key={`${wait.from} ${wait.to}`}>
                <th scope="row">{pick(waitLabel(wait))}</th>
                {isDrawn && (
                  <td className="drawn" aria-hidden="true">
                    <Box wait={wait} max={max} />
                  </td>
                )}
                <td className="num mut">
                  {wait.low === null || wait.high === null ? '' : `${String(wait.low)}–${String(wait.high)}`}
                </td>
                <CountCell value={wait.median} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

/** The middle half as a box and the median as a stroke, on a line from nought to the most. */
function Box({ wait: { low, median, high }, max }: Readonly<{ wait: Wait; max: number }>) {
  if (low === null || median === null || high === null || max === 0) return <span className="bar hidden" />
  const at = (days: number) => `${String(Math.round((days * 1000) / max) / 10)}%`
  return (
    <span className="days">
      <span className="half" style={{ insetInlineStart: at(low), inlineSize: at(high - low) }} />
      <span className="median" style={{ insetInlineStart: at(median) }} />
    </span>
  )
}
