import { useState } from 'react'
import type { OrderView } from '../../../shared/contract/order.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { PrintHistory } from './PrintHistory.tsx'

/** One order: to which printer, for whom, and what was printed before. */
export function PrintDesk({ order }: Readonly<{ order: OrderView }>) {
  const { t } = useText()
  const session = useSession()
  const history = useChannel('print.history', { orderId: order.id })
  return (
    <section className="panel" aria-label={t('screens.print.desk', { number: order.number })}>
      <h2>
        {order.number} <small>{t('screens.print.pages', { count: order.pages })}</small>
      </h2>
      {session.holds('clerk') ? (
        <PrintForm order={order} recipients={(history.data ?? []).map((record) => record.recipient)} />
      ) : (
        <p className="mut">{t('screens.print.clerkOnly')}</p>
      )}
      <PrintHistory records={history.data ?? []} />
      <p className="mut fingerprint">
        {t('screens.order.fingerprint')} {order.sha256}
      </p>
    </section>
  )
}

function PrintForm({ order, recipients }: Readonly<{ order: OrderView; recipients: readonly string[] }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const printers = useChannel('print.printers', {})
  const [printer, setPrinter] = useState('')
  const [recipient, setRecipient] = useState('')
  const [reason, setReason] = useState('')
  const print = useCommand('print.print')
  const target =
    printer === '' ? (printers.data?.find((entry) => entry.isDefault) ?? printers.data?.[0])?.name : printer
  const isAgain = recipients.includes(recipient.trim())
  const isReady = target !== undefined && recipient.trim() !== '' && (!isAgain || reason.trim().length >= 5)
  function submit(): void {
    if (!isReady || print.isPending) return
    print.mutate(
      {
        orderId: order.id,
        printer: target,
        recipient: recipient.trim(),
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      },
      {
        onSuccess: () => {
          setRecipient('')
          setReason('')
        },
      },
    )
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {printers.data?.length === 0 && <Notice tone="warn">{t('screens.print.noPrinter')}</Notice>}
      <SelectField
        label={t('screens.print.printer')}
        value={target ?? ''}
        empty={t('screens.choose')}
        options={(printers.data ?? []).map((entry) => ({
          value: entry.name,
          label:
            entry.description === '' || entry.description === entry.name
              ? entry.name
              : `${entry.name} — ${entry.description}`,
        }))}
        onChange={setPrinter}
      />
      <TextField
        label={t('screens.print.recipient')}
        hint={t('screens.print.recipientHint')}
        value={recipient}
        maxLength={200}
        onChange={setRecipient}
      />
      {isAgain && <TextArea label={t('screens.print.reason')} value={reason} onChange={setReason} />}
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
      {print.data !== undefined && <Notice tone="ok">{t('screens.print.done', { copy: print.data.copy })}</Notice>}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={!isReady || print.isPending}>
          {t(print.isPending ? 'screens.print.busy' : 'screens.print.submit')}
        </Button>
      </div>
    </form>
  )
}
