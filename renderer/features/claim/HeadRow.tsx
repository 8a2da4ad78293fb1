import { HEAD_CODES } from '../../../shared/domain/caseFile/claim.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { headByCode, personalityRights } from '../../../shared/domain/legal/heads.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { BilingualField } from '../../ui/BilingualField.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { headCode, type HeadForm } from './claimForm.ts'
import { HeadCalculation } from './HeadCalculation.tsx'
import { HeadEvidence } from './HeadEvidence.tsx'

export type HeadProps = Readonly<{
  head: HeadForm
  index: number
  problems: FieldProblems
  isReadOnly: boolean
  onChange: (part: Partial<HeadForm>) => void
}>

export function HeadRow(props: HeadProps & Readonly<{ evidence: readonly Evidence[]; onRemove: () => void }>) {
  const { head, index, problems, isReadOnly, onChange, onRemove, evidence } = props
  const { t } = useText()
  const errorText = useErrorText()
  const at = `heads.${String(index)}`
  const problem = problems[`${at}.amountCents`]
  const row = String(index + 1)
  return (
    <tr data-index={index}>
      <td>
        <SelectField
          label={t('screens.claim.codeOf', { row })}
          hideLabel
          value={head.code}
          empty="—"
          options={HEAD_CODES.map((code) => ({ value: code, label: code }))}
          isDisabled={isReadOnly}
          field={`${at}.code`}
          error={problems[`${at}.code`] === undefined ? undefined : t('screens.claim.codeMissing')}
          onChange={(code) => {
            onChange({ code, method: defaultMethod(code, head.method) })
          }}
        />
        {!isReadOnly && (
          <Button kind="quiet" label={t('screens.claim.removeHead', { row })} onPress={onRemove}>
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
        <TextField
          label={t('screens.claim.amountOf', { row })}
          hideLabel
          kind="amount"
          value={head.amount}
          maxLength={60}
          isReadOnly={isReadOnly}
          field={`${at}.amountCents`}
          error={problem === undefined ? undefined : errorText(problem)}
          onChange={(amount) => {
            onChange({ amount })
          }}
        />
      </td>
      <td>
        <HeadEvidence head={head} index={index} evidence={evidence} isReadOnly={isReadOnly} onChange={onChange} />
      </td>
    </tr>
  )
}

// A head of known kind starts with the way it is usually reckoned, as long as none was chosen.
function defaultMethod(code: string, method: string): string {
  if (method !== 'fixed') return method
  const usual: Readonly<Record<string, string>> = {
    M01: 'receipts',
    M02: 'units',
    M03: 'monthsByWage',
    M04: 'units',
    M05: 'list',
    M06: 'list',
    M07: 'receipts',
    M08: 'annuity',
    M09: 'receipts',
    M10: 'annuity',
    M11: 'receipts',
  }
  return usual[code] ?? method
}

function HeadBasis({ head, index, problems, isReadOnly, onChange }: HeadProps) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const at = `heads.${String(index)}`
  const row = String(index + 1)
  const code = headCode(head.code)
  const kind = code === undefined ? undefined : headByCode(code).kind
  const problem = (name: string) => {
    const found = problems[`${at}.${name}`]
    return found === undefined ? undefined : errorText(found)
  }
  return (
    <div className="stack tight">
      {code !== undefined && <span>{pick(headByCode(code).name)}</span>}
      <div className="grid2 tight">
        <TextField
          label={t('screens.claim.fromOf', { row })}
          hideLabel
          kind="date"
          placeholder={t('screens.claim.from')}
          value={head.from}
          maxLength={20}
          isReadOnly={isReadOnly}
          field={`${at}.from`}
          error={problem('from')}
          onChange={(from) => {
            onChange({ from })
          }}
        />
        <TextField
          label={t('screens.claim.toOf', { row })}
          hideLabel
          kind="date"
          placeholder={t('screens.claim.to')}
          value={head.to}
          maxLength={20}
          isReadOnly={isReadOnly}
          field={`${at}.to`}
          error={problem('to')}
          onChange={(to) => {
            onChange({ to })
          }}
        />
      </div>
      {kind === 'nonMaterial' && (
        <SelectField
          label={t('screens.claim.rightOf', { row })}
          hideLabel
          value={head.personalityRight}
          empty={t('screens.claim.right')}
          options={rightOptions(head.personalityRight, pick)}
          isDisabled={isReadOnly}
          field={`${at}.personalityRight`}
          onChange={(personalityRight) => {
            onChange({ personalityRight })
          }}
        />
      )}
      {kind === 'return' && (
        <BilingualField
          label={t('screens.claim.object')}
          marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
          value={head.object}
          isReadOnly={isReadOnly}
          field={`${at}.object`}
          onChange={(object) => {
            onChange({ object })
          }}
        />
      )}
      <TextField
        label={t('screens.claim.interestOf', { row })}
        hideLabel
        kind="date"
        placeholder={t('screens.claim.interest')}
        value={head.interestFrom}
        maxLength={20}
        isReadOnly={isReadOnly}
        field={`${at}.interestFrom`}
        error={problem('interestFrom')}
        onChange={(interestFrom) => {
          onChange({ interestFrom })
        }}
      />
    </div>
  )
}

function rightOptions(chosen: string, pick: (text: Readonly<{ cnr: string; en: string }>) => string) {
  const options = personalityRights.map((right) => ({ value: right.key, label: pick(right.name) }))
  return chosen === '' || options.some((option) => option.value === chosen)
    ? options
    : [{ value: chosen, label: chosen }, ...options]
}
