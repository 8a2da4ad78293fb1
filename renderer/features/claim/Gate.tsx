import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import { FindingList } from '../../parts/findings/FindingList.tsx'
import type { CheckedClaim } from '../../parts/findings/findingWords.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

type Props = Readonly<{
  findings: readonly FindingView[]
  file: CaseFileView
  claim: CheckedClaim
  isReady: boolean
  /** Whether it is still to be forwarded; elsewhere it is only read. */
  canForward: boolean
  isKnown: boolean
}>

/** The precision gate beside the claim. */
export function Gate({ findings, file, claim, isReady, canForward, isKnown }: Props) {
  const { t } = useText()
  const passed = canForward ? 'screens.gate.forwardable' : 'screens.gate.unblocked'
  return (
    <FindingList
      title={t('screens.gate.title')}
      findings={findings}
      file={file}
      claim={claim}
      clear={isKnown && isReady && <Tag tone="ok">{t(findings.length === 0 ? 'screens.gate.ready' : passed)}</Tag>}
    />
  )
}
