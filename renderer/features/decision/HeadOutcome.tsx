import { computeRemainder } from '../../../shared/domain/decision/remainder.ts'
import type { HeadAnswer } from '../../forms/decision.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

export type HeadOutcomeName = 'full' | 'part' | 'referred'

/** What is answered to a head; undefined while nothing is, or nothing that can be read. */
export function outcomeOf(answer: HeadAnswer | undefined): HeadOutcomeName | undefined {
  if (answer?.granted !== undefined) return answer.granted ? 'full' : 'referred'
  if (answer?.awardedCents === undefined) return undefined
  if (computeRemainder(answer.claimedCents, answer.awardedCents) === 0) return 'full'
  return answer.awardedCents === 0 ? 'referred' : 'part'
}

/** The answer to a head in a word. Work not yet begun is no fault: it stands plain. */
export function HeadOutcome({ answer }: Readonly<{ answer: HeadAnswer | undefined }>) {
  const { t } = useText()
  const outcome = outcomeOf(answer)
  if (outcome === undefined) return <Tag tone="plain">{t('screens.outcome.undecided')}</Tag>
  return <Tag tone={outcome === 'full' ? 'ok' : 'warn'}>{t(`screens.outcome.${outcome}`)}</Tag>
}
