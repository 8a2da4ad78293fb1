import type { TypedHead } from '../../forms/head.ts'
import { useTyped } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { computeClaimTotals } from './claimTotals.ts'

/** The sum of the claim, material and non-material, and a row more where one may type. */
export function HeadTotals({ onAdd }: Readonly<{ onAdd?: () => void }>) {
  const { t, number, amount } = useText()
  const totals = computeClaimTotals(useTyped('heads') as readonly TypedHead[])
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <td role="cell" colSpan={3}>
          {onAdd !== undefined && (
            <Button kind="quiet" field="heads" onPress={onAdd}>
              {t('screens.claim.addHead')}
            </Button>
          )}
        </td>
        <td role="cell" className="num">
          <b>{number(totals.all)}</b>
        </td>
        <td role="cell" className="mut">
          <span className="nowrap">{t('screens.claim.material', { amount: amount(totals.material) })}</span> ·{' '}
          <span className="nowrap">{t('screens.claim.nonMaterial', { amount: amount(totals.nonMaterial) })}</span>
          {totals.uncounted > 0 && ` · ${t('screens.claim.uncounted', { count: totals.uncounted })}`}
        </td>
      </tr>
    </tfoot>
  )
}
