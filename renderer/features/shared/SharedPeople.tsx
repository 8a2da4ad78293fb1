import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Figures } from './Figures.tsx'
import { OwnPapers } from './OwnPapers.tsx'
import { SharedPerson } from './SharedPerson.tsx'

/** Whom a coordinator may know: the victims who have agreed to it, and until when. */
export function SharedPeople() {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('shared.list', {})
  return (
    <Page title={t('shell.nav.shared')}>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data !== undefined && (
        <div className="stack">
          <p>{t('screens.shared.explain')}</p>
          {data.people.length === 0 && <p className="empty">{t('screens.shared.empty')}</p>}
          <ul className="plainList stack" aria-label={t('screens.shared.list')}>
            {data.people.map((person) => (
              <li key={`${person.caseId}/${person.person}`}>
                <SharedPerson shared={person} />
              </li>
            ))}
          </ul>
          <OwnPapers people={data.people} />
          <Figures figures={data.figures} />
          {data.key !== undefined && <p className="mut">{t('screens.shared.ownKey', { key: data.key })}</p>}
        </div>
      )}
    </Page>
  )
}
