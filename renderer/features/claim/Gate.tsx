import type { FindingView } from '../../../shared/contract/claim.ts'
import { FindingList } from '../../parts/FindingList.tsx'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

type Props = Readonly<{ findings: readonly FindingView[]; isReady: boolean; isKnown: boolean }>

/** The precision gate beside the claim. */
export function Gate({ findings, isReady, isKnown }: Props) {
  const { t } = useText()
  return (
    <FindingList
      title={t('screens.gate.title')}
      findings={findings}
      clear={isKnown && isReady && <Tag tone="ok">{t('screens.gate.ready')}</Tag>}
    />
  )
}
