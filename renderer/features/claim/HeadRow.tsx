import { HEAD_CODES } from '../../../shared/domain/caseFile/headCodes.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { HeadBasis } from './HeadBasis.tsx'
import { HeadCalculation } from './HeadCalculation.tsx'
import { HeadEvidence } from './HeadEvidence.tsx'
import type { HeadProps } from './headProps.ts'
import { usualMethod } from './usualMethod.ts'

type RowProps = HeadProps & Readonly<{ evidence: readonly Evidence[]; onRemove: () => void }>

export function HeadRow({ evidence, onRemove, ...props }: RowProps) {
  const { t } = useText()
  return (
    <tr data-index={props.index}>
      <td>
        <Code {...props} />
        {!props.isReadOnly && (
          <Button
            kind="quiet"
            label={t('screens.claim.removeHead', { row: String(props.index + 1) })}
            onPress={onRemove}
          >
            {t('screens.remove')}
          </Button>
        )}
      </td>
      <td>
        <HeadBasis {...props} />
      </td>
      <td>
        <HeadCalculation {...props} />
      </td>
      <td>
        <Amount {...props} />
      </td>
      <td>
        <HeadEvidence {...props} evidence={evidence} />
      </td>
    </tr>
  )
}

function Code({ head, index, problems, isReadOnly, onChange }: HeadProps) {
  const { t } = useText()
  const path = `heads.${String(index)}.code`
  return (
    <SelectField
      label={t('screens.claim.codeOf', { row: String(index + 1) })}
      hideLabel
      value={head.code}
      empty="—"
      options={HEAD_CODES.map((code) => ({ value: code, label: code }))}
      isDisabled={isReadOnly}
      field={path}
      error={problems[path] === undefined ? undefined : t('screens.claim.codeMissing')}
      onChange={(code) => {
        onChange({ code, method: usualMethod(code, head.method) })
      }}
    />
  )
}

function Amount({ head, index, problems, isReadOnly, onChange }: HeadProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const path = `heads.${String(index)}.amountCents`
  const problem = problems[path]
  return (
    <TextField
      label={t('screens.claim.amountOf', { row: String(index + 1) })}
      hideLabel
      kind="amount"
      value={head.amount}
      maxLength={60}
      isReadOnly={isReadOnly}
      field={path}
      error={problem === undefined ? undefined : errorText(problem)}
      onChange={(amount) => {
        onChange({ amount })
      }}
    />
  )
}
