import { rowOf } from '../../../shared/domain/claim/mayAct.ts'
import { STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useText } from '../../i18n/useText.ts'

/** What a claim waits for where it stands, and who does it: from the table of acts, so it is never out of date. */
export function NextStep({ stage }: Readonly<{ stage: ClaimStage }>) {
  const { t } = useText()
  const act = STAGES[stage].waitsFor
  if (act === undefined || rowOf(act).later !== undefined) return null
  const who = rowOf(act).by.map((role) => t(`roles.${role}.m`))
  return <p className="mut">{t('screens.claim.next', { task: t(keyIn('today.task', stage)), who: who.join(', ') })}</p>
}
