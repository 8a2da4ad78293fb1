import type { WorkItem } from '../../../shared/contract/today.ts'
import { isDuty } from '../../../shared/domain/claim/work.ts'
import { DUTIES } from '../../../shared/domain/duties/dutyRules.ts'
import { legalBasisByKey } from '../../../shared/domain/legal/legalBases.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useText } from '../../i18n/useText.ts'
import { keyOfTask } from './keyOfTask.ts'

/** Mark, the claimant of this very claim or whom a duty is owed to, what to do, why, until when. */
export function WorkRow({ item }: Readonly<{ item: WorkItem }>) {
  const { t, pick, script } = useText()
  return (
    <div className="workRow">
      <b className="mark">{item.mark}</b>
      <span className="who">
        {item.who !== undefined && <PersonLabel label={item.who.label} isSealed={item.who.sealed} />}
      </span>
      <span className="what">
        {t(keyOfTask(item))}
        <small>
          {t(keyIn('today.why', item.task))}
          {isDuty(item.task) && ` (${pick(legalBasisByKey(DUTIES[item.task].bases[0]).citation)})`}
          {item.standsInFor !== undefined && (
            <span className="standIn"> · {t('today.for', { name: script(item.standsInFor) })}</span>
          )}
        </small>
      </span>
      <span className="until">
        <DaysLeft due={item.due} daysLeft={item.daysLeft} />
      </span>
    </div>
  )
}
