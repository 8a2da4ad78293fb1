import type { FindingView } from '../../../shared/contract/claim.ts'
import { FindingList } from '../../parts/FindingList.tsx'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

/** What stands in the way of issuing. */
export function Checks({ findings }: Readonly<{ findings: readonly FindingView[] | undefined }>) {
  const { t } = useText()
  if (findings === undefined) return null
  return (
    <section className="panel">
      <FindingList
        title={t('screens.checks.title')}
        findings={findings}
        clear={findings.length === 0 && <Tag tone="ok">{t('screens.checks.clear')}</Tag>}
      />
    </section>
  )
}
