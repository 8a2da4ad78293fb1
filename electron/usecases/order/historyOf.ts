import { orderId } from '../../../shared/contract/ids.ts'
import type { ClaimView } from '../../../shared/contract/caseFile.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import { tellHistory } from '../../../shared/domain/order/orderHistory.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** What happened to the orders on a claim, each with the paper that is kept of it. */
export function historyOf(file: LoadedCase, claim: string): NonNullable<ClaimView['history']> {
  const claimFile = claimFileOf(file.judged(), claim)
  if (claimFile === undefined) return []
  return tellHistory(claimFile).map(({ ordinal, ...entry }) => {
    const paper = file
      .orders()
      .find((order) => order.claimId === claim && order.kind === entry.act && order.ordinal === ordinal)
    return { ...entry, ...(paper === undefined ? {} : { order: orderId.parse(paper.id) }) }
  })
}
