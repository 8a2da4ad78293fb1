import type { TypedHead } from '../../forms/head.ts'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { computeClaimTotals, sumCosts } from './claimTotals.ts'
import type { HeadFile } from './headFile.ts'
import { PasteHeads } from './PasteHeads.tsx'

const SHOWN_CODES = 4

/** The sum of the claim and what is not in it yet; the costs of proceedings apart (ZKP 226), and a row more to type in. */
export function LedgerTotals({ onAdd, file }: Readonly<{ onAdd: () => void; file: HeadFile }>) {
  const { t, number } = useText()
  const { isReadOnly } = useFormContext()
  const totals = computeClaimTotals(useTyped('heads') as readonly TypedHead[])
  const costs = useTyped('costs') as readonly Readonly<{ amountCents: string }>[]
  const missing = totals.withoutAmount
  const without = missing.slice(0, SHOWN_CODES).join(', ') + (missing.length > SHOWN_CODES ? ', …' : '')
  return (
    <tfoot role="rowgroup">
      <tr role="row" className="totalRow">
        <th role="rowheader" scope="row" colSpan={4}>
          {t('screens.ledger.total')}
          {totals.uncounted > 0 && <small> · {t('screens.claim.uncounted', { count: totals.uncounted })}</small>}
        </th>
        <td role="gridcell" className="num">
          <b>{number(totals.allCents)}</b>
        </td>
        <td role="gridcell" className="mut">
          {missing.length > 0 && t('screens.ledger.without', { codes: without })}
        </td>
      </tr>
      {costs.length > 0 && (
        <tr role="row">
          <th role="rowheader" scope="row" colSpan={4} className="mut">
            {t('screens.ledger.costs')}
          </th>
          <td role="gridcell" className="num mut">
            {number(sumCosts(costs))}
          </td>
          <td role="gridcell" />
        </tr>
      )}
      {!isReadOnly && (
        <tr role="row">
          <td role="gridcell" colSpan={6}>
            <Button kind="quiet" field="heads" act={t('search.act.newHead')} onPress={onAdd}>
              {t('screens.claim.addHead')}
            </Button>{' '}
            <PasteHeads file={file} />
          </td>
        </tr>
      )}
    </tfoot>
  )
}
