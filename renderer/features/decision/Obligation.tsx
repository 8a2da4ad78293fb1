import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { findReleased } from '../../../shared/domain/caseFile/verdicts.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { Field } from '../../forms/Field.tsx'
import { useText } from '../../i18n/useText.ts'
import { DebtorShares } from './DebtorShares.tsx'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{ file: Pick<CaseFileView, 'case' | 'people'>; claim: Claim; judge: string }>

/** Who owes, jointly or each a share, and by when. Whoever decides signs, so there is no judge to choose. */
export function Obligation({ file, claim, judge }: Props) {
  const { t, pick } = useText()
  const nameOf = (id: string) => pick(file.people.find((person) => person.id === id)?.label)
  const debtors = claim.respondents.map(nameOf)
  const released = findReleased(file.case, claim).map(nameOf)
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
        {released.length > 0 && <p>{t('screens.decision.released', { people: released.join(' · ') })}</p>}
        {debtors.length > 1 && <Field path="debtors" />}
        {debtors.length > 1 && <DebtorShares respondents={claim.respondents} nameOf={nameOf} />}
      </div>
    </section>
  )
}
