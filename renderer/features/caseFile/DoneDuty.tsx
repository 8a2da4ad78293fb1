import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { DutyRecord } from '../../../shared/domain/duties/dutyRecord.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

type Props = Readonly<{ file: CaseFileView; record: DutyRecord; mayStrike: boolean }>

/** A duty that was done: when, how, what came of it, and its proof. */
export function DoneDuty({ file, record, mayStrike }: Props) {
  const { t, date, pick, script } = useText()
  const { kind, person, channel, outcome, note } = record
  const whose = file.people.find(({ id }) => id === person)
  const proof = file.evidence.find(({ id }) => id === record.evidence)
  const said = [
    t(`duties.channel.${channel}`),
    ...(outcome === undefined ? [] : [t(`duties.outcome.${outcome}`)]),
    ...(proof === undefined ? [] : [pick(proof.title)]),
    ...(note === undefined ? [] : [script(note)]),
  ]
  return (
    <div className="duty done">
      <span className="shape" aria-hidden="true">
        ●
      </span>
      <span className="what">
        <b>{t(`duties.name.${kind}`)}</b>{' '}
        {whose !== undefined && <PersonLabel label={whose.label} isSealed={whose.sealed === true} />}
        <small>{said.join(' · ')}</small>
      </span>
      <span className="until mut">{t('duties.doneOn', { day: date(record.date) })}</span>
      {mayStrike && <StrikeDuty file={file} duty={record.id} />}
    </div>
  )
}

/** Takes the record of a duty back, with a reason. */
function StrikeDuty({ file, duty }: Readonly<{ file: CaseFileView; duty: string }>) {
  const { t } = useText()
  const strike = useCommand('duty.strike')
  return (
    <ReasonedAct
      draft={`${file.id}/act/strike_${duty}`}
      button={t('duties.strike.button')}
      words={{
        title: t('duties.strike.title'),
        explain: t('duties.strike.explain'),
        submit: t('duties.strike.submit'),
      }}
      isBusy={strike.isPending}
      error={strike.error}
      onSubmit={(reason) => strike.mutateAsync({ caseId: file.id, revision: file.revision, duty, reason })}
    />
  )
}
