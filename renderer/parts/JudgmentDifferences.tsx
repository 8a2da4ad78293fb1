import type { JudgmentComparisonView } from '../../shared/contract/intoJudgment.ts'
import { useText } from '../i18n/useText.ts'
import { Tag } from '../ui/Tag.tsx'

type Points = JudgmentComparisonView['points']
type Point = Points[number]
type Difference = Point['differences'][number]

/** What the two sides are called that are held against each other. */
type Sides = Readonly<{ composed: string; other: string }>

/** Every point that another text does not hold as it was composed: both side by side. */
export function JudgmentDifferences({ points, sides }: Readonly<{ points: Points; sides: Sides }>) {
  const numbered = points.map((point, at) => ({
    point,
    number: 1 + points.slice(0, at).filter(({ part }) => part === point.part).length,
  }))
  return (
    <ol className="plainList judgmentDifferences">
      {numbered
        .filter(({ point }) => point.state !== 'same')
        .map(({ point, number }) => (
          <DifferingPoint key={`${point.part} ${String(number)}`} point={point} number={number} sides={sides} />
        ))}
    </ol>
  )
}

function DifferingPoint({ point, number, sides }: Readonly<{ point: Point; number: number; sides: Sides }>) {
  const { t, script } = useText()
  const isTranslation = point.part === 'translation'
  const words = isTranslation ? (text: string) => text : script
  const name = t(`screens.judgment.point.${point.part}`, { number })
  return (
    <li>
      <h3>
        {name} <Tag tone="warn">{t(`screens.judgment.state.${point.state}`)}</Tag>
      </h3>
      {point.differences.length === 0 ? (
        <p lang={isTranslation ? 'en' : 'sr-ME'}>{words(point.text)}</p>
      ) : (
        <table className="sideBySide">
          <caption className="unseen">{name}</caption>
          <thead>
            <tr>
              <th>{t('screens.judgment.column.kind')}</th>
              <th>{sides.composed}</th>
              <th>{sides.other}</th>
            </tr>
          </thead>
          <tbody>
            {point.differences.map((difference, at) => (
              <DifferenceRow key={at} difference={difference} words={words} />
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}

function DifferenceRow({ difference, words }: Readonly<{ difference: Difference; words: (text: string) => string }>) {
  const { t } = useText()
  const { kind, composed, judgment, before, after } = difference
  const shown = (said: string) => (said === '' ? <i>{t('screens.judgment.nothing')}</i> : <b>{words(said)}</b>)
  return (
    <tr>
      <th scope="row">{t(`screens.judgment.kind.${kind}`)}</th>
      <td>
        <span className="mut">{before === '' ? '' : `… ${words(before)} `}</span>
        {shown(composed)}
        <span className="mut">{after === '' ? '' : ` ${words(after)} …`}</span>
      </td>
      <td>{shown(judgment)}</td>
    </tr>
  )
}
