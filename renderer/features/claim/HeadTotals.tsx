import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Keys } from '../../ui/Keys.tsx'
import type { ClaimForm } from './claimForm.ts'
import { claimTotals } from './claimTotals.ts'

/** The sum of the claim, material and non-material, and the keys of the table where one may type. */
export function HeadTotals({ form, onAdd }: Readonly<{ form: ClaimForm; onAdd?: () => void }>) {
  const { t, number, amount } = useText()
  const totals = claimTotals(form)
  return (
    <tfoot>
      <tr>
        <td colSpan={3} className="mut">
          {onAdd !== undefined && (
            <>
              <Button kind="quiet" onPress={onAdd}>
                {t('screens.claim.addHead')}
              </Button>{' '}
              <Keys keys={['Insert']} /> · <Keys keys={['Ctrl', 'D']} /> {t('screens.claim.duplicate')} ·{' '}
              <Keys keys={['Alt', '↑↓']} /> {t('screens.claim.move')} · <Keys keys={['Ctrl', 'Z']} />{' '}
              {t('screens.claim.undo')}
            </>
          )}
        </td>
        <td className="num">
          <b>{number(totals.all)}</b>
        </td>
        <td className="mut">
          {t('screens.claim.material', { amount: amount(totals.material) })} ·{' '}
          {t('screens.claim.nonMaterial', { amount: amount(totals.nonMaterial) })}
        </td>
      </tr>
    </tfoot>
  )
}
