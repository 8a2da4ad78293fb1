import { readTypedDate } from '../../../shared/format/parseDate.ts'
import { Field } from '../../forms/Field.tsx'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import { valueAt, withValue } from '../../forms/paths.ts'

type Props = Readonly<{ at: string; /** From when interest is claimed. */ claimedFrom: string | undefined }>

/** From when interest runs on what is awarded: chosen every time, there is no default; the day claimed is proposed. */
export function HeadInterest({ at, claimedFrom }: Props) {
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
    </div>
  )
}
