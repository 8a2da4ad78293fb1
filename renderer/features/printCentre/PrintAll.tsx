import { useState } from 'react'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import type { OrderView } from '../../../shared/contract/order.ts'
import { useText } from '../../i18n/useText.ts'
import type { ChosenPrinter } from '../../parts/PrinterField.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { BatchFoot } from './BatchFoot.tsx'
import { focusPrinter } from './focusPrinter.ts'
import { isReasonMissing } from './PrintForm.tsx'
import { CopiesField } from './CopiesField.tsx'
import { countCopies, usePrintBatch } from './usePrintBatch.ts'

type Props = Readonly<{
  order: OrderView
  printer: ChosenPrinter
  /** Who may be expected to get a copy and has none. */
  waiting: readonly string[]
}>

/** The copies of everybody who waits for one, printed in one go: all are chosen at first, with one copy each. */
export function PrintAll({ order, printer, waiting }: Props) {
  const { t } = useText()
  const [typed, setTyped] = useState<ReadonlyMap<string, number>>(new Map())
  const batch = usePrintBatch()
  const [reason, setReason] = useState('')
  const asksWhy = isReasonMissing(batch.error)
  const set = (name: string) => (copies: number) => {
    setTyped(new Map([...typed, [name, copies]]))
  }
  const jobs = waiting.flatMap((recipient) => {
    const copies = typed.get(recipient) ?? 1
    const why = reason.trim() === '' ? {} : { reason: reason.trim() }
    return copies === 0 ? [] : [{ orderId: order.id, recipient, copies, ...why }]
  })
  const why = asksWhy && reason.trim().length < SHORTEST_REASON ? t('screens.print.missing.reason') : undefined
  const nobody = jobs.length === 0 ? t('screens.print.all.choose') : undefined
  const blocked = printer.name === undefined ? t('screens.print.missing.printer') : undefined
  // What was begun is told to its end, also once nobody waits any more.
  if (waiting.length < 2 && batch.progress === undefined && batch.printed === undefined) return null
  return (
    <section className="stack printAll" aria-labelledby="printAll">
      <h3 id="printAll">{t('screens.print.all.title')}</h3>
      <Recipients waiting={waiting} typed={typed} set={set} />
      {asksWhy && (
        <ReasonField
          label={t('screens.reason')}
          value={reason}
          onChange={setReason}
          field="print.reasonOfAll"
          file={order.caseId}
        />
      )}
      <BatchFoot
        batch={batch}
        count={countCopies(jobs)}
        blocked={waiting.length === 0 ? t('screens.print.all.none') : (blocked ?? nobody ?? why)}
        onBlocked={blocked === undefined ? undefined : focusPrinter}
        onRun={() => {
          if (printer.name !== undefined) void batch.print(printer.name, jobs)
        }}
      />
    </section>
  )
}

type RecipientsProps = Readonly<{
  waiting: readonly string[]
  typed: ReadonlyMap<string, number>
  set: (name: string) => (copies: number) => void
}>

function Recipients({ waiting, typed, set }: RecipientsProps) {
  const { t } = useText()
  return (
    <ul className="plainList recipients">
      {waiting.length > 0 && (
        <li aria-hidden="true">
          <span>{t('screens.print.recipient')}</span> <span>{t('papers.batch.number')}</span>
        </li>
      )}
      {waiting.map((name) => (
        <li key={name}>
          <RecipientRow name={name} copies={typed.get(name) ?? 1} onChange={set(name)} />
        </li>
      ))}
    </ul>
  )
}

type RowProps = Readonly<{ name: string; copies: number; onChange: (copies: number) => void }>

/** One recipient: none, or how many copies. */
function RecipientRow({ name, copies, onChange }: RowProps) {
  return (
    <>
      <Checkbox
        label={name}
        isChecked={copies > 0}
        onChange={(isChosen) => {
          onChange(isChosen ? 1 : 0)
        }}
      />
      {copies > 0 && <CopiesField row={name} copies={copies} hideLabel onChange={onChange} />}
    </>
  )
}
