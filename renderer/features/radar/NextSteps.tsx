import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { StepView } from '../../../shared/contract/radar.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { NonCollection } from './NonCollection.tsx'
import { Reminders } from './Reminders.tsx'
import { StepActs } from './StepActs.tsx'
import type { Keeper } from './stepProps.ts'

type Props = Readonly<{ file: CaseFileView }>

/** What comes next on each unpaid order of the file: what, who, by when; and how old the debt is. */
export function NextSteps({ file }: Props) {
  const errorText = useErrorText()
  const { data, error } = useChannel('step.look', { caseId: file.id })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  return data?.orders.map((order) => (
    <Strip key={order.claim} file={file} order={order} keepers={data.keepers} isOnly={data.orders.length === 1} />
  ))
}

type StripProps = Props & Readonly<{ order: StepView; keepers: readonly Keeper[]; isOnly: boolean }>

function Strip({ file, order, keepers, isOnly }: StripProps) {
  const { t } = useText()
  const claimant = file.people.find(({ id }) => id === order.claimant)
  const heading = `step.${order.claim}`
  return (
    <section className="nextStep" aria-labelledby={heading}>
      <div className="what">
        <h2 id={heading}>
          {t('radar.title')}{' '}
          {claimant !== undefined && !isOnly && (
            <PersonLabel label={claimant.label} isSealed={claimant.sealed === true} />
          )}
        </h2>
        <What order={order} />
        <NonCollection recorded={order.nonCollection} />
      </div>
      {order.next !== undefined && (
        <>
          <Whose next={order.next} />
          <StepActs file={file} order={order} next={order.next} keepers={keepers} />
        </>
      )}
      {order.age !== undefined && <Reminders age={order.age} />}
    </section>
  )
}

function What({ order: { next } }: Readonly<{ order: StepView }>) {
  const { t, script } = useText()
  if (next === undefined)
    return (
      <>
        <b>{t('radar.gone')}</b>
        <small>{t('radar.goneWhy')}</small>
      </>
    )
  return (
    <>
      <b>{t(keyIn('radar.kind', next.kind))}</b>
      {next.note !== undefined && <small>{script(next.note)}</small>}
    </>
  )
}

function Whose({ next }: Readonly<{ next: NonNullable<StepView['next']> }>) {
  const { t, script } = useText()
  return (
    <dl>
      <div>
        <dt>{t('radar.who')}</dt>
        <dd>{script(next.owner)}</dd>
      </div>
      <div>
        <dt>{t('radar.until')}</dt>
        <dd>
          <DaysLeft due={next.due} daysLeft={next.daysLeft} />
        </dd>
      </div>
    </dl>
  )
}
