import { readTypedDate } from '../../../shared/format/parseDate.ts'
import { Field } from '../../forms/Field.tsx'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import { valueAt, withValue } from '../../forms/paths.ts'
import { useText } from '../../i18n/useText.ts'
import { useInterestToDay } from './interestToDay.ts'

type Props = Readonly<{
  at: string
  head: string
  /** From when interest is claimed. */ claimedFrom: string | undefined
}>

/**
 * From when interest runs on what is awarded, and what it is to today: chosen every time, there is no default; the day claimed is
 * proposed.
 */
export function HeadInterest({ at, head, claimedFrom }: Props) {
  const { t, amount } = useText()
  const computed = useInterestToDay(head)
  const { store } = useFormContext()
  const path = `${at}.interest`
  const mode = useTyped(`${path}.mode`)
  const choose = (chosen: unknown) => {
    store.act(
      (typed) => {
        const next = withValue(typed, `${path}.mode`, chosen)
        const isProposed = chosen === 'date' && valueAt(typed, `${path}.from`) === ''
        return isProposed ? withValue(next, `${path}.from`, readTypedDate(claimedFrom)) : next
      },
      `${path}.mode`,
      `${path}.mode`,
    )
  }
  return (
    <div className="interest">
      <Field path={`${path}.mode`} hideLabel onType={choose} />
      {mode === 'date' && <Field path={`${path}.from`} hideLabel />}
      {mode === 'date' && computed !== undefined && (
        <small className="mut">
          {t(computed.isComplete ? 'screens.interest.toDay' : 'screens.interest.toLastRate', {
            amount: amount(computed.cents),
          })}
        </small>
      )}
    </div>
  )
}
