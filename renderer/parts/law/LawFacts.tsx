import type { ListedPack } from '../../../shared/contract/law.ts'
import { useText } from '../../i18n/useText.ts'
import { Fingerprint } from '../../ui/Fingerprint.tsx'

/** Which version it is, from when, from which source, who brought it, and the fingerprint by which it is compared. */
export function LawFacts({ pack }: Readonly<{ pack: ListedPack }>) {
  const { t, date, day, script } = useText()
  const { kind, version, validFrom, source = '', proposedBy, proposedAt, sha256 } = pack
  return (
    <dl className="readValues">
      <dt>{t('screens.law.table')}</dt>
      <dd>{t('screens.law.version', { table: t(`screens.law.kind.${kind}`), version })}</dd>
      <dt>{t('screens.law.validFrom')}</dt>
      <dd>{date(validFrom)}</dd>
      <dt>{t('screens.law.source')}</dt>
      <dd>{script(source)}</dd>
      <dt>{t('screens.law.broughtBy')}</dt>
      <dd>
        {script(proposedBy)}, {day(proposedAt)}
      </dd>
      <dt>{t('screens.law.fingerprint')}</dt>
      <dd>
        <Fingerprint value={sha256} />
      </dd>
    </dl>
  )
}
