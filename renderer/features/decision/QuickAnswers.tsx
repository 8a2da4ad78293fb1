import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

/** The two answers that are given most often, one press each. */
export function QuickAnswers({ at, head }: Readonly<{ at: string; head: ClaimHead }>) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const path = `${at}.awardedCents`
  const typed = useTyped(path)
  const claimed = head.amountCents
  if (isReadOnly || typed !== '' || claimed === null) return null
  const answer = (text: string, typedAmount: string) => (
    <Button
      kind="quiet"
      label={`${head.code}: ${text}`}
      onPress={() => {
        store.type(path, typedAmount)
      }}
    >
      {text}
    </Button>
  )
  return (
    <>
      {answer(t('screens.decision.awardAll'), formatNumber(claimed, 'cnr'))}
      {answer(t('screens.decision.referAll'), formatNumber(0, 'cnr'))}
    </>
  )
}
