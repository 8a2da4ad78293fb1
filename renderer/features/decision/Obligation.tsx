import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { Field } from '../../forms/Field.tsx'
import { useText } from '../../i18n/useText.ts'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{ people: CaseFileView['people']; claim: Claim; judge: string }>

/** Who owes, jointly or not, and by when. Whoever decides signs, so there is no judge to choose. */
export function Obligation({ people, claim, judge }: Props) {
  const { t, pick } = useText()
  const debtors = claim.respondents.map((id) => pick(people.find((person) => person.id === id)?.label))
  return (
    <section>
      <h2>{t('screens.decision.obligation')}</h2>
      <div className="panel">
        <p>
          <span className="mut">{t('screens.decision.debtors')}</span> {debtors.join(' · ')}
        </p>
        <div className="fieldGrid labelled">
          <Field path="daysToPay" />
          <Field path="date" />
          <TextField
            label={t('screens.decision.judge')}
            value={judge}
            isReadOnly
            field="judge"
            onChange={() => undefined}
          />
          <Field path="jointly" />
        </div>
      </div>
    </section>
  )
}
