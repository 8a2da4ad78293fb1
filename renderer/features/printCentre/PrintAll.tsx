import { useState } from 'react'
import type { OrderView } from '../../../shared/contract/order.ts'
import { useText } from '../../i18n/useText.ts'
import type { ChosenPrinter } from '../../parts/PrinterField.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { BatchFoot } from './BatchFoot.tsx'
import { focusPrinter } from './focusPrinter.ts'
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
  const set = (name: string) => (copies: number) => {
    setTyped(new Map([...typed, [name, copies]]))
  }
  const jobs = waiting.flatMap((recipient) => {
    const copies = typed.get(recipient) ?? 1
    return copies === 0 ? [] : [{ orderId: order.id, recipient, copies }]
  })
  const nobody = jobs.length === 0 ? t('screens.print.all.choose') : undefined
  const blocked = printer.name === undefined ? t('screens.print.missing.printer') : undefined
  // What was begun is told to its end, also once nobody waits any more.
  if (waiting.length < 2 && batch.progress === undefined && batch.printed === undefined) return null
  return (
    <section className="stack printAll" aria-labelledby="printAll">
      <h3 id="printAll">{t('screens.print.all.title')}</h3>
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
      <BatchFoot
        batch={batch}
        count={countCopies(jobs)}
        blocked={waiting.length === 0 ? t('screens.print.all.none') : (blocked ?? nobody)}
        onBlocked={blocked === undefined ? undefined : focusPrinter}
        onRun={() => {
          if (printer.name !== undefined) void batch.print(printer.name, jobs)
        }}
      />
    </section>
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
