import { useText } from '../../i18n/useText.ts'
import { ActStanding, type Found } from './ActStanding.tsx'
import { MustRead } from './MustRead.tsx'
import { StoredPages } from './StoredPages.tsx'

/** What the pages of an act must read. Paper is compared by a person: the program never says that it is unchanged. */
export function FoundAct({ act }: Readonly<{ act: Found }>) {
  const { t, date } = useText()
  return (
    <section className="notice info" role="status">
      <h3>{t('proof.codeGenuine', { number: act.number, day: date(act.issued) })}</h3>
      <p>{t('proof.compare')}</p>
      <ActStanding act={act} />
      <MustRead pages={act.pages} />
      <StoredPages act={act} />
    </section>
  )
}
