import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import { FindingList } from '../../parts/findings/FindingList.tsx'
import type { CheckedClaim } from '../../parts/findings/findingWords.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

type Props = Readonly<{ findings: readonly FindingView[] | undefined; file: CaseFileView; claim: CheckedClaim }>

/** What stands in the way of issuing. */
export function Checks({ findings, file, claim }: Props) {
  const { t } = useText()
  if (findings === undefined) return null
  return (
    <section className="panel">
      <FindingList
        title={t('screens.checks.title')}
        findings={findings}
        file={file}
        claim={claim}
        clear={findings.length === 0 && <Tag tone="ok">{t('screens.checks.clear')}</Tag>}
      />
    </section>
  )
}
