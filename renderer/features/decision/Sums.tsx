import type { Output } from '../../../shared/contract/channels.ts'
import { computeUndecided } from '../../../shared/domain/decision/totals.ts'
import { useText } from '../../i18n/useText.ts'

/** Claimed = awarded + referred + what is not decided yet, and what of the gain is left to confiscate. */
export function Sums({ totals }: Readonly<{ totals: Output<'order.preview'>['totals'] | undefined }>) {
  const { t, amount } = useText()
  if (totals === undefined) return null
  const undecided = computeUndecided(totals)
  const sums = [
    ['claimed', totals.claimedCents],
    ['awarded', totals.awardedCents],
    ['referred', totals.referredCents],
    ...(undecided > 0 ? [['undecided', undecided] as const] : []),
    ['excess', totals.confiscationExcessCents],
  ] as const
  return (
    <dl className="sum" aria-live="polite">
      {sums.map(([name, cents]) => (
        <div key={name}>
          <dt>{t(`screens.sum.${name}`)}</dt>
          <dd className={name === 'awarded' ? 'good' : undefined}>{amount(cents)}</dd>
        </div>
      ))}
    </dl>
  )
}
