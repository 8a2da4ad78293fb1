import type { Input, Output } from '../../../shared/contract/channels.ts'
import { isAccountOf } from '../../../shared/domain/proof/checkWord.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'

/** Whether an account typed from paper is the one the order was issued with; nothing of a case file is looked up. */
export function checkAccount(
  _context: OfficeContext,
  { account, ...order }: Input<'proof.checkAccount'>,
): Result<Output<'proof.checkAccount'>> {
  return success({ agrees: isAccountOf(account, order, fingerprintOf) })
}
