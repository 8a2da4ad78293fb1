import type { Output } from '../../../shared/contract/channels.ts'
import { useArrived } from '../../api/useArrived.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag } from '../../ui/Tag.tsx'

type Arrived = NonNullable<Output<'packet.arrived'>>
type Opened = Output<'packet.open'>

/** What the courier has brought; nothing where none is installed. Receipts are taken in as they come (`CollectArrived`). */
export function ArrivedPackets({ onOpen }: Readonly<{ onOpen: (opened: Opened | undefined) => void }>) {
  const errorText = useErrorText()
  const { data, error } = useArrived()
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined || data === null) return null
  return <Inbox inbox={data} onOpen={onOpen} />
}

function Inbox({ inbox, onOpen }: Readonly<{ inbox: Arrived; onOpen: (opened: Opened | undefined) => void }>) {
  const { t } = useText()
  const { arrived, strange, isClosed } = inbox
  return (
    <section className="panel stack" aria-labelledby="arrivedPackets">
      <h2 id="arrivedPackets">{t('screens.packets.inbox.title')}</h2>
      {isClosed && <Notice tone="bad">{t('screens.packets.inbox.closed')}</Notice>}
      {strange > 0 && <Notice tone="warn">{t('screens.packets.inbox.strange', { count: strange })}</Notice>}
      {arrived.length === 0 ? (
        <p className="mut">{t('screens.packets.inbox.nothing')}</p>
      ) : (
        <table aria-labelledby="arrivedPackets">
          <ColumnHeads
            columns={['what', 'from', 'state', 'acts'] as const}
            nameOf={(column) => t(`screens.packets.book.head.${column}`)}
          />
          <tbody>
            {arrived.map((one) => (
              <ArrivedRow key={one.id} arrived={one} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type RowProps = Readonly<{ arrived: Arrived['arrived'][number]; onOpen: (opened: Opened | undefined) => void }>

function ArrivedRow({ arrived, onOpen }: RowProps) {
  const { t, office: nameOf, date } = useText()
  const errorText = useErrorText()
  const open = useCommand('packet.open')
  const { id, kind, office, sequence, bytes, expires } = arrived
  const from = office === undefined ? t('screens.packets.inbox.unknown') : nameOf(office)
  return (
    <tr>
      <th scope="row">
        {t(`screens.packets.inbox.kind.${kind}`, { sequence })}
        <div className="mut">
          {t('screens.packets.inbox.size', { kilobytes: Math.ceil(bytes / 1_000), day: date(expires) })}
        </div>
      </th>
      <td>{from}</td>
      <td>
        <Tag tone={kind === 'packet' ? 'warn' : 'plain'}>{t(`screens.packets.inbox.status.${kind}`)}</Tag>
        {open.error !== null && <Notice tone="bad">{errorText(open.error)}</Notice>}
      </td>
      <td>
        {kind === 'packet' && (
          <Button
            label={t('screens.packets.inbox.openLabel', { office: from, sequence })}
            isDisabled={open.isPending}
            onPress={() => {
              onOpen(undefined)
              open.mutate({ id }, { onSuccess: onOpen })
            }}
          >
            {t('screens.packets.inbox.open')}
          </Button>
        )}
      </td>
    </tr>
  )
}
