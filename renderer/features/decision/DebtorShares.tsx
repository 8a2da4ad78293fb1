import { findSumOff } from '../../../shared/domain/decision/debtorShares.ts'
import { parseFraction } from '../../../shared/format/parseFraction.ts'
import { ApiError } from '../../api/client.ts'
import type { TypedShare } from '../../forms/debtorShares.ts'
import { useField, useFormContext, useProblem, useTyped } from '../../forms/formContext.ts'
import { withValue } from '../../forms/paths.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'

const PATH = 'shares'

type Props = Readonly<{
  /** All against whom the claim is directed: who pays where nobody is chosen. */
  respondents: readonly string[]
  nameOf: (id: string) => string
}>

/** What each of several debtors owes, or of a joint debt bears in the end: equal parts at first, each to be changed. */
export function DebtorShares({ respondents, nameOf }: Props) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const shares = useTyped(PATH) as readonly TypedShare[]
  const chosen = useTyped('debtors') as readonly string[]
  const debtors = chosen.length === 0 ? respondents : chosen
  const isJoint = useTyped('jointly') === true
  const put = (next: readonly TypedShare[]) => {
    store.act((typed) => withValue(typed, PATH, next), PATH, PATH)
  }
  const divide = () => {
    put(debtors.map((id) => ({ id, part: `1/${String(debtors.length)}` })))
  }
  return (
    <div className="shares">
      {shares.length > 0 && (
        <fieldset>
          <legend>{t(isJoint ? 'screens.decision.shares.among' : 'screens.decision.shares.each')}</legend>
          <div className="fieldGrid labelled">
            {shares.map(({ id }, row) => (
              <ShareField key={id} row={row} name={nameOf(id)} />
            ))}
          </div>
          <SharesSum shares={shares} />
        </fieldset>
      )}
      {!isReadOnly && debtors.length > 1 && (
        <div className="actions">
          <Button kind="quiet" field={PATH} onPress={divide}>
            {t('screens.decision.shares.equal')}
          </Button>
          {shares.length > 0 && (
            <Button
              kind="quiet"
              onPress={() => {
                put([])
              }}
            >
              {t('screens.decision.shares.remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function ShareField({ row, name }: Readonly<{ row: number; name: string }>) {
  const path = `${PATH}.${String(row)}.part`
  const { isReadOnly } = useFormContext()
  const { typed, type } = useField(path)
  const problem = useProblem(path)
  const errorText = useErrorText()
  return (
    <TextField
      label={name}
      value={typed as string}
      kind="code"
      maxLength={12}
      isReadOnly={isReadOnly}
      field={path}
      error={problem === undefined ? undefined : errorText(new ApiError(problem))}
      onChange={type}
    />
  )
}

/** What the shares make together, as long as every one can be read. */
function SharesSum({ shares }: Readonly<{ shares: readonly TypedShare[] }>) {
  const { t } = useText()
  const read = shares.map(({ id, part }) => ({ debtor: id, fraction: parseFraction(part) }))
  const parts = read.flatMap(({ debtor, fraction }) => (fraction.ok ? [{ debtor, ...fraction.value }] : []))
  if (parts.length < shares.length) return null
  const sum = findSumOff(parts)
  return (
    <p className={sum === undefined ? 'mut' : 'err'} role="status">
      {sum === undefined ? t('screens.decision.shares.whole') : t('screens.decision.shares.sum', { sum })}
    </p>
  )
}
