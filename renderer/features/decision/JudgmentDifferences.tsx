import type { JudgmentComparisonView } from '../../../shared/contract/intoJudgment.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

type Points = JudgmentComparisonView['points']
type Point = Points[number]
type Difference = Point['differences'][number]

/** Every point that the judgment does not hold as it was composed: decision and judgment side by side. */
export function JudgmentDifferences({ points }: Readonly<{ points: Points }>) {
  const numbered = points.map((point, at) => ({
    point,
    number: 1 + points.slice(0, at).filter(({ part }) => part === point.part).length,
  }))
  return (
    <ol className="plainList judgmentDifferences">
      {numbered
        .filter(({ point }) => point.state !== 'same')
        .map(({ point, number }) => (
          <DifferingPoint key={`${point.part} ${String(number)}`} point={point} number={number} />
        ))}
    </ol>
  )
}

function DifferingPoint({ point, number }: Readonly<{ point: Point; number: number }>) {
  const { t, script } = useText()
  const name = t(`screens.judgment.point.${point.part}`, { number })
  return (
    <li>
      <h3>
        {name} <Tag tone="warn">{t(`screens.judgment.state.${point.state}`)}</Tag>
      </h3>
      {point.differences.length === 0 ? (
        <p lang="sr-ME">{script(point.text)}</p>
      ) : (
        <table className="sideBySide">
          <caption className="unseen">{name}</caption>
          <thead>
            <tr>
              <th>{t('screens.judgment.column.kind')}</th>
              <th>{t('screens.judgment.column.composed')}</th>
              <th>{t('screens.judgment.column.judgment')}</th>
            </tr>
          </thead>
          <tbody>
            {point.differences.map((difference, at) => (
              <DifferenceRow key={at} difference={difference} />
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}

function DifferenceRow({ difference }: Readonly<{ difference: Difference }>) {
  const { t, script } = useText()
  const { kind, composed, judgment, before, after } = difference
  const shown = (words: string) => (words === '' ? <i>{t('screens.judgment.nothing')}</i> : <b>{script(words)}</b>)
  return (
    <tr>
      <th scope="row">{t(`screens.judgment.kind.${kind}`)}</th>
      <td>
        <span className="mut">{before === '' ? '' : `… ${script(before)} `}</span>
        {shown(composed)}
        <span className="mut">{after === '' ? '' : ` ${script(after)} …`}</span>
      </td>
      <td>{shown(judgment)}</td>
    </tr>
  )
}
