import { useState } from 'react'
import type { OrderView } from '../../../shared/contract/order.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { ApiError } from '../../api/client.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PrinterField, type ChosenPrinter } from '../../parts/PrinterField.tsx'

const REASON_MIN = 5
const NOTHING = { recipient: undefined, reason: '' } as const

type Props = Readonly<{
  order: OrderView
  printer: ChosenPrinter
  /** Who has had a copy. */
  recipients: readonly string[]
  /** Who may be expected to get one; the first who has none stands in the field. */
  expected: readonly string[]
}>

/** One copy: printer, recipient, and a reason where this recipient has had one before, however the name is spelled. */
export function PrintForm({ order, printer, recipients, expected }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const waiting = expected.filter((one) => !hasHad(recipients, one))
  const [typed, setForm] = useState<Readonly<{ recipient: string | undefined; reason: string }>>(NOTHING)
  const form = { ...typed, recipient: typed.recipient ?? waiting[0] ?? '' }
  const print = useCommand('print.print')
  const isAgain = hasHad(recipients, form.recipient) || isReasonMissing(print.error)
  const missing = missingIn({ printer: printer.name, ...form, isAgain })
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
      <PrinterField {...printer} field="print.printer" />
      <TextField
        label={t('screens.print.recipient')}
        hint={t('screens.print.recipientHint')}
        value={form.recipient}
        maxLength={200}
        field="print.recipient"
        onChange={set('recipient')}
      />
      <OtherRecipients names={waiting.filter((one) => one !== form.recipient)} onChoose={set('recipient')} />
      {isAgain && (
        <TextArea label={t('screens.print.reason')} value={form.reason} field="print.reason" onChange={set('reason')} />
      )}
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
      {print.data !== undefined && <Notice tone="ok">{t('screens.print.done', { copy: print.data.copy })}</Notice>}
      <Submit isBusy={print.isPending} missing={missing} />
    </form>
  )
}

/** The others who still wait for a copy, each a press away. */
function OtherRecipients({
  names,
  onChoose,
}: Readonly<{ names: readonly string[]; onChoose: (name: string) => void }>) {
  const { t } = useText()
  if (names.length === 0) return null
  return (
    <div className="waiting" role="group" aria-label={t('screens.print.otherRecipients')}>
      <span className="mut">{t('screens.print.otherRecipients')}</span>
      {names.map((name) => (
        <Button
          key={name}
          kind="quiet"
          onPress={() => {
            onChoose(name)
          }}
        >
          {name}
        </Button>
      ))}
    </div>
  )
}

/** What cannot be done says why in its own label, and leads to what is missing. */
function Submit({ isBusy, missing }: Readonly<{ isBusy: boolean; missing: ReturnType<typeof missingIn> }>) {
  const { t } = useText()
  const idle = missing === undefined ? t('screens.print.submit') : t(`screens.print.missing.${missing}`)
  return (
    <div className="actions">
      <Button
        kind="primary"
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

function hasHad(recipients: readonly string[], typed: string): boolean {
  const recipient = foldKey(typed)
  return recipient !== '' && recipients.some((one) => foldKey(one) === recipient)
}

function isReasonMissing(error: Error | null): boolean {
  return error instanceof ApiError && error.code === 'print.reasonMissing'
}

type Typed = Readonly<{ printer: string | undefined; recipient: string; reason: string; isAgain: boolean }>

function missingIn({ printer, recipient, reason, isAgain }: Typed): 'printer' | 'recipient' | 'reason' | undefined {
  if (printer === undefined) return 'printer'
  if (recipient.trim() === '') return 'recipient'
  return isAgain && reason.trim().length < REASON_MIN ? 'reason' : undefined
}
