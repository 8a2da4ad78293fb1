import type { CaseId } from '../../../shared/contract/ids.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useSession } from '../../api/session.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { KnownOffices } from './KnownOffices.tsx'
import { OwnCard } from './OwnCard.tsx'
import { PacketBook } from './PacketBook.tsx'

/** The delivery book of packets; and with whom they are exchanged: the own key card, and those of other offices. */
export function Packets({ copy }: Readonly<{ copy: CaseId | undefined }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const session = useSession()
  const { data, error } = useChannel('card.list', {})
  return (
    <Page title={t('screens.packets.title')}>
      <p className="mut">{t('screens.packets.explain')}</p>
      {session.mayRead('cases') && <PacketBook copy={copy} />}
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
