import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { useState } from 'react'
import type { OrderView } from '../../../shared/contract/order.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { ApiError } from '../../api/client.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { ChosenPrinter } from '../../parts/PrinterField.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'

const NOTHING = { recipient: undefined, reason: '' } as const

type Props = Readonly<{
  order: OrderView
  printer: ChosenPrinter
  /** Who has had a copy. */
  recipients: readonly string[]
  /** Who may be expected to get one and has none; the first stands in the field. */
  waiting: readonly string[]
}>

/** One copy: printer, recipient, and a reason where this recipient has had one before, however the name is spelled, or where the core asks for one. */
export function PrintForm({ order, printer, recipients, waiting }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [typed, setForm] = useState<Readonly<{ recipient: string | undefined; reason: string }>>(NOTHING)
  const form = { ...typed, recipient: typed.recipient ?? waiting[0] ?? '' }
  const print = useCommand('print.print')
  const asksWhy = hasHad(recipients, form.recipient) || isReasonMissing(print.error)
  const missing = missingIn({ printer: printer.name, ...form, asksWhy })
  const set = (name: 'recipient' | 'reason') => (value: string) => {
    setForm({ ...form, [name]: value })
  }
  function submit(): void {
    if (printer.name === undefined || missing !== undefined || print.isPending) return
    const reason = form.reason.trim()
    const copy = { orderId: order.id, printer: printer.name, recipient: form.recipient.trim() }
    print.mutate(reason === '' ? copy : { ...copy, reason }, {
      onSuccess: () => {
        setForm(NOTHING)
      },
    })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {waiting.length > 1 && <h3>{t('screens.print.one')}</h3>}
      <TextField
        label={t('screens.print.recipient')}
        hint={t('screens.print.recipientHint')}
        value={form.recipient}
        maxLength={200}
        field="print.recipient"
        onChange={set('recipient')}
      />
      {asksWhy && (
        <Why order={order} isAgain={hasHad(recipients, form.recipient)} value={form.reason} onChange={set('reason')} />
      )}
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
      {print.data !== undefined && <Notice tone="ok">{t('screens.print.done', { copy: print.data.copy })}</Notice>}
      <Submit isBusy={print.isPending} missing={missing} isAlone={waiting.length < 2} />
    </form>
  )
}

type WhyProps = Readonly<{ order: OrderView; isAgain: boolean; value: string; onChange: (value: string) => void }>

function Why({ order, isAgain, value, onChange }: WhyProps) {
  const { t } = useText()
  const field = { value, onChange, field: 'print.reason', file: order.caseId }
  return <ReasonField label={t(isAgain ? 'screens.print.reason' : 'screens.reason')} {...field} />
}

type SubmitProps = Readonly<{ isBusy: boolean; missing: ReturnType<typeof missingIn>; isAlone: boolean }>

/** What cannot be done says why in its own label, and leads to what is missing. */
function Submit({ isBusy, missing, isAlone }: SubmitProps) {
  const { t } = useText()
  const idle = missing === undefined ? t('screens.print.submit') : t(`screens.print.missing.${missing}`)
  return (
    <div className="actions">
      <Button
        kind={isAlone ? 'primary' : 'plain'}
        type="submit"
        isDisabled={missing !== undefined || isBusy}
        onBlocked={() => {
          document.querySelector<HTMLElement>(`[data-field="print.${missing ?? ''}"]`)?.focus()
        }}
      >
        {isBusy ? t('screens.print.busy') : idle}
      </Button>
    </div>
  )
}

/** Whether a recipient has had a copy, however the name is spelled. */
export function hasHad(recipients: readonly string[], typed: string): boolean {
  const recipient = foldKey(typed)
  return recipient !== '' && recipients.some((one) => foldKey(one) === recipient)
}

/** Whether a copy was refused for want of a reason. */
export function isReasonMissing(error: Error | null): boolean {
  return (
    error instanceof ApiError &&
    ['print.reasonMissing', 'print.showsProtected', 'print.undignified'].includes(error.code)
  )
}

type Typed = Readonly<{ printer: string | undefined; recipient: string; reason: string; asksWhy: boolean }>

function missingIn({ printer, recipient, reason, asksWhy }: Typed): 'printer' | 'recipient' | 'reason' | undefined {
  if (printer === undefined) return 'printer'
  if (recipient.trim() === '') return 'recipient'
  return asksWhy && reason.trim().length < SHORTEST_REASON ? 'reason' : undefined
}
