import type { Destination } from '../../../shared/contract/givingOut.ts'
import type { ErasureView } from '../../../shared/contract/retention.ts'
import { useCommand } from '../../api/useChannel.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { SaveAsDocx, WhatCameOfIt, type Giving } from '../../parts/SaveAsDocx.tsx'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Button } from '../../ui/Button.tsx'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The register of erased files, each with its certificate. */
export function Erased() {
  const { t } = useText()
  const errorText = useErrorText()
  const printer = useChosenPrinter()
  const print = useCommand('erasure.print')
  const { pages, error, more } = usePages('retention.erased', {})
  const rows = pages.flatMap((page) => page.rows)
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (rows.length === 0) return null
  const { name } = printer
  return (
    <section className="stack" aria-label={t('screens.retention.list.erased')}>
      <table className="gap kept">
        <caption>{t('screens.retention.list.erased')}</caption>
        <ColumnHeads
          columns={['number', 'erased', 'people', 'acts'] as const}
          nameOf={(column) => t(`screens.retention.column.${column}`)}
        />
        <tbody>
          {rows.map((row) => (
            <ErasedFile
              key={row.id}
              row={row}
              printer={name}
              giving={print}
              onGive={(to) => {
                print.mutate({ id: row.id, ...to })
              }}
            />
          ))}
        </tbody>
      </table>
      <MoreButton more={more} label={t('screens.retention.more')} />
      <WhatCameOfIt giving={print} />
      <div className="fieldGrid wide">
        <PrinterField {...printer} field="retention.printer" />
      </div>
    </section>
  )
}

type RowProps = Readonly<{
  row: ErasureView
  printer: string | undefined
  giving: Giving
  onGive: (to: Destination) => void
}>

function ErasedFile({ row, printer, giving, onGive }: RowProps) {
  const { t, day, script } = useText()
  const { number, erasedAt, proposedBy, confirmedBy } = row
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{day(erasedAt)}</td>
      <td>
        {script(proposedBy)}
        <br />
        {script(confirmedBy)}
      </td>
      <td>
        <div className="actions">
          <Button
            label={`${t('screens.retention.print')} ${number}`}
            isDisabled={printer === undefined || giving.isPending}
            onPress={() => {
              if (printer !== undefined) onGive({ printer })
            }}
          >
            {t('screens.retention.print')}
          </Button>
          <SaveAsDocx giving={giving} onGive={onGive} of={number} />
        </div>
      </td>
    </tr>
  )
}
