import { REACHED_FILTERS } from '../../../shared/contract/caseList.ts'
import { stepLabel } from '../../../shared/document/documents/statisticalWords.ts'
import type { Step } from '../../../shared/domain/statistics/peopleTables.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Count } from './Count.tsx'

type Props = Readonly<{ step: Step; people: number | null; isLive: boolean }>

/** How many reached a step; for whoever reads files the way to those of them that this person may see. */
export function OpenFiles({ step, people, isLive }: Props) {
  const { t, pick } = useText()
  const { go } = useNavigation()
  const session = useSession()
  const reached = REACHED_FILTERS.find((one) => one === step)
  // A number that is hidden leads nowhere: the list would tell it.
  if (!isLive || reached === undefined || people === null || people === 0 || !session.mayRead('cases'))
    return <Count value={people} />
  return (
    <button
      type="button"
      className="plainLink"
      aria-label={t('monitoring.openFiles', { step: pick(stepLabel(step)), count: people })}
      onClick={() => {
        go({ screen: 'caseFiles', reached })
      }}
    >
      {people}
    </button>
  )
}
