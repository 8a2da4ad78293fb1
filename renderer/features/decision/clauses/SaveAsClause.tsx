import type { OwnText } from '../../../../shared/domain/caseFile/ownText.ts'
import type { ClausePlace } from '../../../../shared/domain/decision/reasonClauses.ts'
import { useFormContext, useTyped } from '../../../forms/formContext.ts'
import { useLabel } from '../../../forms/useLabel.ts'
import { useText } from '../../../i18n/useText.ts'
import { DialogButton } from '../../../ui/DialogButton.tsx'
import { ClauseForm } from './ClauseForm.tsx'

type Props = Readonly<{ path: string; place: ClausePlace }>

/** Keeps a text that was just written as a clause of the judge's own. */
export function SaveAsClause({ path, place }: Props) {
  const { t } = useText()
  const { isReadOnly } = useFormContext()
  const { label, row } = useLabel(path)
  const { cnr, en } = useTyped(path) as OwnText
  if (isReadOnly || cnr.trim() === '') return null
  const field = row === undefined ? label : `${label}, ${row}`
  return (
    <DialogButton
      kind="quiet"
      isWide
      button={t('screens.clauses.saveAs')}
      label={t('screens.clauses.saveAsOf', { field })}
      title={t('screens.clauses.form.new')}
    >
      {(close) => <ClauseForm words={{ place, title: { cnr: '', en: '' }, text: { cnr, en } }} onClose={close} />}
    </DialogButton>
  )
}
