import { figuresOf } from '../../forms/calculation.ts'
import { Field } from '../../forms/Field.tsx'
import { useTyped } from '../../forms/formContext.ts'
import { RowList } from '../../forms/RowList.tsx'

type Props = Readonly<{ at: string; index: number; code: string }>

/** The receipts or fees of which an amount is made, over the whole width below their head; nothing where it has none. */
export function HeadItems({ at, index, code }: Props) {
  const method = String(useTyped(`${at}.calculation.method`))
  if (!figuresOf(method).includes('items')) return null
  return (
    <tr role="row" className="itemsRow" data-row-index={index}>
      <td role="cell" />
      <td role="cell" colSpan={4}>
        <div role="group" aria-label={code}>
          <RowList
            path={`${at}.calculation.items`}
            first="title"
            className="itemRow"
            renderRow={(row) => (
              <>
                <Field path={`${row}.title`} hideLabel />
                <Field path={`${row}.date`} hideLabel />
                <Field path={`${row}.amountCents`} hideLabel />
              </>
            )}
          />
        </div>
      </td>
    </tr>
  )
}
