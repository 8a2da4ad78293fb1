import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { AnsweredRecall } from './AnsweredRecall.tsx'
import { useCollected } from './collected.ts'
import { TakenReceipt } from './TakenReceipt.tsx'

/** Says what the courier has brought that wanted nobody's decision: receipts, recalls, and what of them was not believed. */
export function CollectedNotices() {
  const { t } = useText()
  const errorText = useErrorText()
  const { done, error } = useCollected()
  return (
    <>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {done?.receipts.map((one) => (
        <TakenReceipt key={one.id} receipt={one} />
      ))}
      {done?.recalls.map((one) => (
        <AnsweredRecall key={`${one.office} ${String(one.sequence)}`} recall={one} />
      ))}
      {done !== undefined && done.refused > 0 && (
        <Notice tone="bad">{t('screens.packets.inbox.refused', { count: done.refused })}</Notice>
      )}
    </>
  )
}
