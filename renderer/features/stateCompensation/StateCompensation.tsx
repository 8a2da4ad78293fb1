import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { StateCompensationView } from '../../../shared/contract/stateCompensation.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RecordStateStep } from './RecordStateStep.tsx'
import { StateReasons } from './StateReasons.tsx'
import { StateSteps } from './StateSteps.tsx'
import { StateSums } from './StateSums.tsx'

type Props = Readonly<{ file: CaseFileView }>

/** Compensation by the State, victim by victim; nothing where the law does not reach and nothing is recorded. */
export function StateCompensation({ file }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('stateCompensation.look', { caseId: file.id })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined || data.claims.length === 0) return null
  return (
    <section className="enforcement" aria-labelledby="stateCompensation">
      <h2 id="stateCompensation">{t('stateCompensation.title')}</h2>
      <p className="mut">{t('stateCompensation.law')}</p>
      {data.claims.map((route) => (
        <OfVictim key={route.claim} file={file} route={route} isAlone={data.claims.length === 1} />
      ))}
    </section>
  )
}

type VictimProps = Props & Readonly<{ route: StateCompensationView; isAlone: boolean }>

function OfVictim({ file, route, isAlone }: VictimProps) {
  const { t, pick } = useText()
  const claimant = file.people.find(({ id }) => id === route.claimant)
  const mayApply = route.next.includes('application') && route.acts.includes('applyToState')
  const further = route.next.filter((kind) => kind !== 'application')
  const mayRecord = further.length > 0 && route.acts.includes('recordStateStep')
  const of = pick(claimant?.label)
  return (
    <>
      {!isAlone && claimant !== undefined && (
        <p>
          {t('stateCompensation.creditor')} <PersonLabel label={claimant.label} isSealed={claimant.sealed === true} />
        </p>
      )}
      <StateReasons route={route} />
      <StateSteps file={file} route={route} of={of} />
      <StateSums route={route} />
      <div className="actions">
        {mayApply && <RecordStateStep {...{ file, route, of }} kinds={['application']} />}
        {mayRecord && <RecordStateStep {...{ file, route, of }} kinds={further} />}
      </div>
      {mayApply && <p className="mut">{t('stateCompensation.enclosures')}</p>}
    </>
  )
}
