import { memo } from 'react'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { Offence } from '../../../shared/domain/caseFile/proceedings.ts'
import { Field } from '../../forms/Field.tsx'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import { presetSource, withCode, type TypedHead } from '../../forms/head.ts'
import { valueAt, withValue } from '../../forms/paths.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { HeadBasis } from './HeadBasis.tsx'
import { HeadCalculation } from './HeadCalculation.tsx'
import { HeadEvidence } from './HeadEvidence.tsx'
import { HeadItems } from './HeadItems.tsx'

type Props = Readonly<{
  index: number
  /** The file: what is usual for a head is proposed from it. */
  file: HeadFile
  onRemove: (index: number) => void
}>

/** What of a case file its heads are typed with. */
export type HeadFile = Readonly<{
  evidence: readonly Evidence[]
  case: Readonly<{ offences: readonly Offence[] }>
}>

/** One head. A keystroke in a field draws that field; the row is drawn again only when it moves. */
export const HeadRow = memo(function HeadRow({ index, file, onRemove }: Props) {
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
            <Code at={at} index={index} file={file} />
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
          <HeadEvidence at={at} evidence={file.evidence} />
        </td>
      </tr>
      <HeadItems at={at} index={index} code={String(code)} />
    </>
  )
})

function Code({ at, index, file }: Readonly<{ at: string; index: number; file: HeadFile }>) {
  const { store } = useFormContext()
  const path = `${at}.code`
  return (
    <Field
      path={path}
      hideLabel
      onType={(code) => {
        const head = (typed: object, row: number) => valueAt(typed, `heads.${String(row)}`) as TypedHead | undefined
        const change = (typed: object) => {
          const row = head(typed, index)
          const source = presetSource({ ...file.case, evidence: file.evidence }, head(typed, index - 1))
          return row === undefined ? typed : withValue(typed, at, withCode(row, String(code), source))
        }
        store.act(change, path, path)
      }}
    />
  )
}
