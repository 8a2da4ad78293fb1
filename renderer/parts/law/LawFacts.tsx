import type { ListedPack } from '../../../shared/contract/law.ts'
import { useText } from '../../i18n/useText.ts'
import { Fact } from '../../ui/Fact.tsx'
import { Fingerprint } from '../../ui/Fingerprint.tsx'

/** Which version it is, from when, from which source, who brought it, and the fingerprint by which it is compared. */
export function LawFacts({ pack }: Readonly<{ pack: ListedPack }>) {
  const { t, date, day, script } = useText()
  const { kind, version, validFrom, source = '', proposedBy, proposedAt, sha256 } = pack
  return (
    <dl className="readValues">
      <Fact name={t('screens.law.table')}>
        {t('screens.law.version', { table: t(`screens.law.kind.${kind}`), version })}
      </Fact>
      <Fact name={t('screens.law.validFrom')}>{date(validFrom)}</Fact>
      <Fact name={t('screens.law.source')}>{script(source)}</Fact>
      <Fact name={t('screens.law.broughtBy')}>
        {script(proposedBy)}, {day(proposedAt)}
      </Fact>
      <Fact name={t('screens.law.fingerprint')}>
        <Fingerprint value={sha256} />
      </Fact>
    </dl>
  )
}
