import { useState } from 'react'
import type { OrderView } from '../../../shared/contract/order.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PrinterField, useChosenPrinter } from './PrinterField.tsx'

type Props = Readonly<{ order: OrderView; recipients: readonly string[] }>

/** One copy: printer, recipient, and a reason where this recipient has had one before. */
export function PrintForm({ order, recipients }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const printer = useChosenPrinter()
  const [form, setForm] = useState({ recipient: '', reason: '' })
  const print = useCommand('print.print')
  const recipient = form.recipient.trim()
  const reason = form.reason.trim()
  const isAgain = recipients.includes(recipient)
  const isReady = printer.name !== undefined && recipient !== '' && (!isAgain || reason.length >= 5)
  const set = (name: 'recipient' | 'reason') => (value: string) => {
    setForm({ ...form, [name]: value })
  }
  function clear(): void {
    setForm({ recipient: '', reason: '' })
  }
  function submit(): void {
    if (printer.name === undefined || !isReady || print.isPending) return
    const copy = { orderId: order.id, printer: printer.name, recipient, ...(reason === '' ? {} : { reason }) }
    print.mutate(copy, { onSuccess: clear })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PrinterField {...printer} />
      <TextField
        label={t('screens.print.recipient')}
        hint={t('screens.print.recipientHint')}
        value={form.recipient}
        maxLength={200}
        onChange={set('recipient')}
      />
      {isAgain && <TextArea label={t('screens.print.reason')} value={form.reason} onChange={set('reason')} />}
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
