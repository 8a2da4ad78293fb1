import { computeRemainder } from '../../../shared/domain/decision/remainder.ts'
import type { HeadAnswer } from '../../forms/decision.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

/** The answer to a head in a word. Work not yet begun is no fault: it stands plain. */
export function HeadOutcome({ answer }: Readonly<{ answer: HeadAnswer | undefined }>) {
  const { t } = useText()
  if (answer?.granted === true) return <Tag tone="ok">{t('screens.outcome.full')}</Tag>
  if (answer?.granted === false) return <Tag tone="warn">{t('screens.outcome.referred')}</Tag>
  if (answer?.awardedCents === undefined) return <Tag tone="plain">{t('screens.outcome.undecided')}</Tag>
  if (computeRemainder(answer.claimedCents, answer.awardedCents) === 0) {
    return <Tag tone="ok">{t('screens.outcome.full')}</Tag>
  }
  return <Tag tone="warn">{t(answer.awardedCents === 0 ? 'screens.outcome.referred' : 'screens.outcome.part')}</Tag>
}
