import { ORDER_EXPORTS } from '../../../shared/contract/order.ts'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { ReceivedOrder } from '../../../shared/contract/receivedOrders.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { useDecidedBy } from '../../parts/useDecidedBy.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { StoredPages } from '../../parts/viewer/StoredPages.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag } from '../../ui/Tag.tsx'

/** Orders that the court has sent by packet, kept beside the file; nothing where none came. */
export function ReceivedOrders({ file }: Readonly<{ file: CaseFileView }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data = [], error } = useChannel('receivedOrder.list', { caseId: file.id })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data.length === 0) return null
  return (
    <section className="panel stack" aria-labelledby="receivedOrders">
      <h2 id="receivedOrders">{t('screens.receivedOrder.title')}</h2>
      <p className="mut">{t('screens.receivedOrder.explain')}</p>
      {data.map((order) => (
        <OneOrder key={order.id} order={order} file={file} />
      ))}
    </section>
  )
}

function OneOrder({ order, file }: Readonly<{ order: ReceivedOrder; file: CaseFileView }>) {
  const { t, date, day, amount, office, pick } = useText()
  const session = useSession()
  const { number, issued, awardedCents, receivedAt, isRead, fell, fellBy, modified, modifiedBy, corrected } = order
  const by = useDecidedBy()
  const claimant = file.claims.find(({ claim }) => claim.id === order.claim)?.claim.claimant
  const whose = pick(file.people.find(({ id }) => id === claimant)?.label)
  return (
    <div className="stack">
      <p>
        <strong>{number}</strong>
        {whose !== '' && ` · ${whose}`} {!isRead && <Tag tone="warn">{t('screens.receivedOrder.unread')}</Tag>}
      </p>
      <p>
        {t('screens.receivedOrder.from', { office: office(order.office), issued: date(issued), day: day(receivedAt) })}{' '}
        {awardedCents > 0 && t('screens.receivedOrder.awarded', { amount: amount(awardedCents) })}
      </p>
      {fell !== undefined && (
        <Notice tone="warn">{t('screens.receivedOrder.fell', { day: date(fell), by: by(fellBy) })}</Notice>
      )}
      {modified !== undefined && (
        <Notice tone="warn">{t('screens.receivedOrder.modified', { day: date(modified), by: by(modifiedBy) })}</Notice>
      )}
      {corrected.map((ruling) => (
        <p key={ruling.number}>
          {t('screens.receivedOrder.corrected', { number: ruling.number, day: date(ruling.issued) })}
        </p>
      ))}
      <div className="actions">
        <DialogButton
          button={t('screens.receivedOrder.read')}
          label={t('screens.receivedOrder.readLabel', { number })}
          title={t('screens.order.paper', { number })}
          isWide
        >
          {() => <Pages order={order} />}
        </DialogButton>
        {session.may('caseFile.exportPaper') &&
          ORDER_EXPORTS.map((format) => <SaveAs key={format} order={order} format={format} />)}
      </div>
    </div>
  )
}

/** The pages as the court has signed them; that they are read is written down. */
function Pages({ order: { id, number } }: Readonly<{ order: ReceivedOrder }>) {
  const { t } = useText()
  const read = useChannel('receivedOrder.read', { id }, { onlyWhileShown: true })
  return <StoredPages read={read} name={t('screens.order.paper', { number })} />
}

type SaveProps = Readonly<{ order: ReceivedOrder; format: (typeof ORDER_EXPORTS)[number] }>

function SaveAs({ order: { id, caseId, number }, format }: SaveProps) {
  const { t } = useText()
  const saved = useCommand('receivedOrder.export')
  return (
    <ReasonedAct
      kind="quiet"
      button={t(`screens.order.export.${format}`)}
      label={t(`screens.receivedOrder.exportLabel.${format}`, { number })}
      draft={`${caseId}/act/exportReceived_${format}_${id}`}
      words={{
        title: t('screens.order.exportTitle'),
        explain: t(`screens.receivedOrder.exportExplain.${format}`),
        submit: t('screens.order.exportSubmit'),
      }}
      isBusy={saved.isPending}
      error={saved.error}
      onSubmit={(reason) => saved.mutateAsync({ id, reason, format })}
    />
  )
}
