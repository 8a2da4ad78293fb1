import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { Field } from '../../forms/Field.tsx'
import { useFormContext } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView }>

/** Who owes, jointly or not, and by when. */
export function Obligation({ file, view }: Props) {
  const { t, pick } = useText()
  const debtors = view.claim.respondents.map((id) => pick(file.people.find((person) => person.id === id)?.label))
  return (
    <section>
      <h2>{t('screens.decision.obligation')}</h2>
      <div className="panel">
        <p>
          <span className="mut">{t('screens.decision.debtors')}</span> {debtors.join(' · ')}
        </p>
        <div className="fieldGrid">
          <Field path="daysToPay" />
          <Field path="date" />
          <Judge file={file} view={view} />
          <Field path="jointly" />
        </div>
      </div>
    </section>
  )
}

/** Whoever decides signs, so there is nothing to choose. */
function Judge({ file, view }: Props) {
  const { t, pick, script } = useText()
  const { person } = useSession()
  const { isReadOnly } = useFormContext()
  const decided = pick(file.people.find(({ id }) => id === view.decision?.judge)?.label)
  return (
    <TextField
      label={t('screens.decision.judge')}
      value={isReadOnly ? decided : script(person.displayName)}
      isReadOnly
      field="judge"
      onChange={() => undefined}
    />
  )
}
