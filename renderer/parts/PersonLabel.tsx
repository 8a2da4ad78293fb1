import { Tag } from '../ui/Tag.tsx'
import { useText } from '../i18n/useText.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'

/** A person by what may be shown; violet and a word for assistive technology mean: sealed. */
export function PersonLabel({ label, isSealed }: Readonly<{ label: Bilingual; isSealed: boolean }>) {
  const { t, pick } = useText()
  if (!isSealed) return <>{pick(label)}</>
  return (
    <Tag tone="seal">
      {pick(label)}
      <span className="unseen"> ({t('screens.sealed')})</span>
    </Tag>
  )
}
