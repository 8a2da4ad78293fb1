import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import { headCode, type ClaimForm } from './claimForm.ts'

/** Sums of what can be read of the typed amounts, in cents; what cannot be read counts nothing. */
export function claimTotals(form: ClaimForm): Readonly<{ material: number; nonMaterial: number; all: number }> {
  let material = 0
  let nonMaterial = 0
  for (const head of form.heads) {
    const code = headCode(head.code)
    const read = parseAmount(head.amount)
    if (!read.ok || code === undefined) continue
    if (headByCode(code).kind === 'nonMaterial') nonMaterial += read.value
    else material += read.value
  }
  return { material, nonMaterial, all: material + nonMaterial }
}
