import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { KnownOffices } from './KnownOffices.tsx'
import { OwnCard } from './OwnCard.tsx'

/** With whom packets are exchanged: the own key card, and those of other offices. */
export function Packets() {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('card.list', {})
  return (
    <Page title={t('screens.packets.title')}>
      <p className="mut">{t('screens.packets.explain')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data !== undefined && (
        <>
          <OwnCard own={data.own} />
          <KnownOffices known={data.known} />
        </>
      )}
    </Page>
  )
}
