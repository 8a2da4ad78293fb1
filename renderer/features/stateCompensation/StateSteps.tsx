import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { StateCompensationView, StateStepView } from '../../../shared/contract/stateCompensation.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

type Props = Readonly<{ file: CaseFileView; route: StateCompensationView; of: string }>

/** What the State was asked for, decided and paid; what was struck, or has come back, stays to be seen. */
export function StateSteps({ file, route, of }: Props) {
  const { t, date } = useText()
  if (route.steps.length === 0) return null
  const mayStrike = route.acts.includes('strikeStateStep')
  return (
    <ol className="enforcementSteps">
      {route.steps.map((one) => {
        const { id, kind, date: day } = one.step
        const isGone = one.struck !== undefined || one.isReversed
        const name = t(`stateCompensation.kind.${kind}`)
        return (
          <li key={id} className={isGone ? 'gone' : undefined}>
            <time dateTime={day}>{date(day)}</time>
            <div>
              {isGone ? <s>{name}</s> : name}
              <Told file={file} one={one} />
              {one.struck === undefined && mayStrike && (
                <Strike file={file} claim={route.claim} step={id} of={[name, of, date(day)].join(', ')} />
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

type ToldProps = Readonly<{ file: CaseFileView; one: StateStepView }>

/** What else is said of a step: before whom, what came of it, how much, by whom, why it does not count. */
function Told({ file, one: { step, struck, paidCents, isReversed } }: ToldProps) {
  const { t, amount, script, pick } = useText()
  const { name, mark, outcome, debtor, note, amountCents = paidCents } = step
  const said = [
    name !== undefined && script(name),
    mark !== undefined && script(mark),
    outcome !== undefined && t(`stateCompensation.outcome.${outcome}`),
    debtor !== undefined && pick(file.people.find(({ id }) => id === debtor)?.label),
    amountCents !== undefined && amount(amountCents),
    isReversed && t('stateCompensation.isReversed'),
  ].filter((word) => word !== false)
  return (
    <>
      {said.length > 0 && <small>{said.join(' · ')}</small>}
      {note !== undefined && <small>{script(note)}</small>}
      {struck !== undefined && <small>{t('stateCompensation.struckBecause', { reason: script(struck) })}</small>}
    </>
  )
}

type StrikeProps = Readonly<{ file: CaseFileView; claim: string; step: string; of: string }>

/** Takes a step out of account, with a reason. */
function Strike({ file, claim, step, of }: StrikeProps) {
  const { t } = useText()
  const strike = useCommand('stateCompensation.strike')
  return (
    <ReasonedAct
      draft={`${file.id}/act/strikeStateStep_${claim}_${step}`}
      button={t('stateCompensation.strike.button')}
      kind="quiet"
      label={`${t('stateCompensation.strike.button')} ${of}`}
      words={{
        title: t('stateCompensation.strike.title'),
        explain: t('stateCompensation.strike.explain'),
        submit: t('stateCompensation.strike.submit'),
      }}
      isBusy={strike.isPending}
      error={strike.error}
      onSubmit={(reason) => strike.mutateAsync({ caseId: file.id, revision: file.revision, claim, step, reason })}
    />
  )
}
