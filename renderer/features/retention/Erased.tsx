import type { ErasureView } from '../../../shared/contract/retention.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The register of erased files, each with its certificate. */
export function Erased({ rows }: Readonly<{ rows: readonly ErasureView[] }>) {
  const { t, day, script } = useText()
  const errorText = useErrorText()
  const printer = useChosenPrinter()
  const print = useCommand('erasure.print')
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
          {rows.map(({ id, number, erasedAt, proposedBy, confirmedBy }) => (
            <tr key={id}>
              <th scope="row">{number}</th>
              <td>{day(erasedAt)}</td>
              <td>
                {script(proposedBy)}
                <br />
                {script(confirmedBy)}
              </td>
              <td>
                <Button
                  label={`${t('screens.retention.print')} ${number}`}
                  isDisabled={name === undefined || print.isPending}
                  onPress={() => {
                    if (name !== undefined) print.mutate({ id, printer: name })
                  }}
                >
                  {t('screens.retention.print')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
      <PrinterField {...printer} field="retention.printer" />
    </section>
  )
}
