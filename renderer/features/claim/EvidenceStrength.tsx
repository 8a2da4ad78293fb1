import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

/** The word for the best of the evidence behind a head. */
export function EvidenceStrength({ chosen }: Readonly<{ chosen: readonly Evidence[] }>) {
  const { t } = useText()
  if (chosen.length === 0) return <Tag tone="bad">{t('screens.strength.none')}</Tag>
  if (chosen.some((entry) => entry.strength === 'strong')) return <Tag tone="ok">{t('screens.strength.strong')}</Tag>
  if (chosen.some((entry) => entry.strength !== 'weak')) {
    return <Tag tone="plain">{t('screens.strength.supporting')}</Tag>
  }
  return <Tag tone="warn">{t('screens.strength.weak')}</Tag>
}
