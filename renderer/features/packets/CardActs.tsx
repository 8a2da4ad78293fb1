import type { KnownOffice } from '../../../shared/contract/knownOffices.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { ConfirmCard } from './ConfirmCard.tsx'

type Props = Readonly<{ card: KnownOffice; name: string }>

/** What can be done with a card: confirmed by a colleague of whoever brought it, refused by anybody, revoked once it is in force. */
export function CardActs({ card, name }: Props) {
  const { t } = useText()
  if (card.state === 'confirmed') return <EndCard card={card} name={name} act="revoke" />
  if (card.state !== 'proposed') return null
  return (
    <>
      {card.isOwn ? (
        <span className="mut">{t('screens.packets.waits')}</span>
      ) : (
        <DialogButton
          button={t('screens.packets.confirm.button')}
          label={t('screens.packets.confirm.label', { name })}
          title={t('screens.packets.confirm.title', { name })}
        >
          {(close) => <ConfirmCard id={card.id} onClose={close} />}
        </DialogButton>
      )}
      <EndCard card={card} name={name} act="refuse" />
    </>
  )
}

function EndCard({ card: { id }, name, act }: Props & Readonly<{ act: 'refuse' | 'revoke' }>) {
  const { t } = useText()
  const end = useCommand(`card.${act}`)
  return (
    <ReasonedAct
      kind="quiet"
      button={t(`screens.packets.${act}.button`)}
      label={t(`screens.packets.${act}.label`, { name })}
      draft={`office/act/${act}Card_${id}`}
      words={{
        title: t(`screens.packets.${act}.title`, { name }),
        explain: t(`screens.packets.${act}.explain`),
        submit: t(`screens.packets.${act}.submit`),
      }}
      isBusy={end.isPending}
      error={end.error}
      onSubmit={(reason) => end.mutateAsync({ id, reason })}
    />
  )
}
