import { memo } from 'react'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { Field } from '../../forms/Field.tsx'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import { withCode, type TypedHead } from '../../forms/head.ts'
import { valueAt, withValue } from '../../forms/paths.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { HeadBasis } from './HeadBasis.tsx'
import { HeadCalculation } from './HeadCalculation.tsx'
import { HeadEvidence } from './HeadEvidence.tsx'
import { HeadItems } from './HeadItems.tsx'

type Props = Readonly<{ index: number; evidence: readonly Evidence[]; onRemove: (index: number) => void }>

/** One head. A keystroke in a field draws that field; the row is drawn again only when it moves. */
export const HeadRow = memo(function HeadRow({ index, evidence, onRemove }: Props) {
  const { t } = useText()
  const { isReadOnly } = useFormContext()
  const at = `heads.${String(index)}`
  const code = useTyped(`${at}.code`)
  return (
    <>
      <tr role="row" data-row-index={index}>
        <td role="cell" className="cell-code">
          <b>{String(code)}</b>
          {!isReadOnly && (
            <Button
              kind="quiet"
              label={t('screens.claim.removeHead', { row: index + 1 })}
              onPress={() => onRemove(index)}
            >
              {t('screens.remove')}
            </Button>
          )}
        </td>
        <td role="cell" className="cell-basis">
          <div className="stack tight">
            <Code at={at} />
            <HeadBasis at={at} />
          </div>
        </td>
        <td role="cell" className="cell-calculation">
          <HeadCalculation at={at} />
        </td>
        <td role="cell" className="cell-amount">
          <Field path={`${at}.amountCents`} hideLabel />
        </td>
        <td role="cell" className="cell-evidence">
          <HeadEvidence at={at} evidence={evidence} />
        </td>
      </tr>
      <HeadItems at={at} index={index} code={String(code)} />
    </>
  )
})

function Code({ at }: Readonly<{ at: string }>) {
  const { store } = useFormContext()
  const path = `${at}.code`
  return (
    <Field
      path={path}
      hideLabel
      onType={(code) => {
        const change = (typed: object) => withValue(typed, at, withCode(valueAt(typed, at) as TypedHead, String(code)))
        store.act(change, path, path)
      }}
    />
  )
}
