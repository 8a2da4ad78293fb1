import type { WorkItem } from '../../../shared/contract/today.ts'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useText } from '../../i18n/useText.ts'

/** Mark, the claimant of this very claim, what to do, why, until when. */
export function WorkRow({ item }: Readonly<{ item: WorkItem }>) {
  const { t } = useText()
  return (
    <div className="workRow">
      <b className="mark">{item.mark}</b>
      <span className="who">
        <PersonLabel label={item.claimant.label} isSealed={item.claimant.sealed} />
      </span>
      <span className="what">
        {t(`today.task.${item.task}`)}
        <small>{t(`today.why.${item.task}`)}</small>
      </span>
      <span className="until">
        <DaysLeft due={item.due} daysLeft={item.daysLeft} />
      </span>
    </div>
  )
}
