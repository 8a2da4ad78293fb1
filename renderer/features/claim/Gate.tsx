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
  isKnown: boolean
}>

/** The precision gate beside the claim. */
export function Gate({ findings, file, claim, isReady, isKnown }: Props) {
  const { t } = useText()
  return (
    <FindingList
      title={t('screens.gate.title')}
      findings={findings}
      file={file}
      claim={claim}
      clear={
        isKnown &&
        isReady && <Tag tone="ok">{t(findings.length === 0 ? 'screens.gate.ready' : 'screens.gate.forwardable')}</Tag>
      }
    />
  )
}
