import type { Output } from '../../../shared/contract/channels.ts'
import type { PointState } from '../../../shared/domain/order/issuePoints.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag, type Tone } from '../../ui/Tag.tsx'

const TONES: Readonly<Record<PointState, Tone>> = { passed: 'ok', warned: 'warn', stopped: 'bad', open: 'plain' }

type Props = Readonly<{ points: Output<'order.preview'>['points'] }>

/** Everything that is looked at before an order is issued, with its state in a word: what is in order is said as well. */
export function IssuePoints({ points }: Props) {
  const { t } = useText()
  return (
    <ul className="issuePoints" aria-label={t('screens.checks.points')}>
      {points.map(({ point, state, count }) => (
        <li key={point} data-point={point} data-state={state}>
          <span>{t(`screens.checks.point.${point}`)}</span>
          <Tag tone={TONES[state]}>{t(`screens.checks.state.${state}`, { count })}</Tag>
        </li>
      ))}
    </ul>
  )
}
