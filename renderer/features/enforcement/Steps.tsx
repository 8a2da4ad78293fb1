import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { EnforcementView, ProceedingView, StepView } from '../../../shared/contract/enforcement.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

type Props = Readonly<{ file: CaseFileView; award: EnforcementView; proceeding: ProceedingView; debtor: string }>

/** The steps of an enforcement by their days; what was struck, or has come back, stays to be seen. */
export function Steps({ file, award, proceeding, debtor }: Props) {
  const { t, date } = useText()
  const { today } = useSession()
  const mayStrike = award.acts.includes('strikeEnforcement')
  return (
    <ol className="enforcementSteps">
      {proceeding.steps.map((one) => {
        const { id, kind, date: day } = one.step
        const isGone = one.struck !== undefined || one.isReversed
        return (
          <li key={id} className={isGone ? 'gone' : day > today ? 'ahead' : undefined}>
            <time dateTime={day}>{date(day)}</time>
            <div>
              {isGone ? <s>{t(`enforcement.kind.${kind}`)}</s> : t(`enforcement.kind.${kind}`)}
              <Told award={award} one={one} />
              {one.struck === undefined && mayStrike && (
                <Strike
                  file={file}
                  claim={award.claim}
                  step={id}
                  of={[t(`enforcement.kind.${kind}`), debtor, date(day)].join(', ')}
                />
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

type ToldProps = Readonly<{ award: EnforcementView; one: StepView }>

/** What else is said of a step: before whom, what came of it, of what, how much, why it does not count. */
function Told({ award, one: { step, struck, collectedCents, isReversed } }: ToldProps) {
  const { t, amount, script } = useText()
  const { today } = useSession()
  const { body, name, mark, bearer, outcome, party, object, note, amountCents = collectedCents } = step
  const said = [
    body !== undefined && t(`enforcement.body.${body}`),
    name !== undefined && script(name),
    mark !== undefined && script(mark),
    bearer !== undefined && t(`enforcement.bearer.${bearer}`),
    bearer === 'legalAid' && award.aid !== undefined && script(award.aid),
    outcome !== undefined && t(`enforcement.outcome.${outcome}`),
    party !== undefined && t(`enforcement.party.${party}`),
    object !== undefined && t(`enforcement.object.${object}`),
    amountCents !== undefined && amount(amountCents),
    step.date > today && t('enforcement.announced'),
    isReversed && t('enforcement.isReversed'),
  ].filter((word) => word !== false)
  return (
    <>
      {said.length > 0 && <small>{said.join(' · ')}</small>}
      {note !== undefined && <small>{script(note)}</small>}
      {struck !== undefined && <small>{t('enforcement.struckBecause', { reason: script(struck) })}</small>}
    </>
  )
}

type StrikeProps = Readonly<{ file: CaseFileView; claim: string; step: string; of: string }>

/** Takes a step out of account, with a reason. */
function Strike({ file, claim, step, of }: StrikeProps) {
  const { t } = useText()
  const strike = useCommand('enforcement.strike')
  return (
    <ReasonedAct
      draft={`${file.id}/act/strikeStep_${claim}_${step}`}
      button={t('enforcement.strike.button')}
      kind="quiet"
      label={`${t('enforcement.strike.button')} ${of}`}
      words={{
        title: t('enforcement.strike.title'),
        explain: t('enforcement.strike.explain'),
        submit: t('enforcement.strike.submit'),
      }}
      isBusy={strike.isPending}
      error={strike.error}
      onSubmit={(reason) => strike.mutateAsync({ caseId: file.id, revision: file.revision, claim, step, reason })}
    />
  )
}
