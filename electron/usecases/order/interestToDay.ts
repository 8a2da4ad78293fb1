import type { Output } from '../../../shared/contract/channels.ts'
import { createCaseContext } from '../../../shared/document/documents/caseContext.ts'
import { computeHeadInterest } from '../../../shared/document/documents/interestTables.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { InterestTable } from '../../../shared/domain/interest/rates.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'

/**
 * Default interest on what is awarded, head by head, to a day, as the annex of the calculation has it; of several who each owe a share
 * together. `isComplete` is down where the table of rates ends before. Throws DocumentProblem where nothing can be composed of the file.
 */
export function interestToDay(
  file: CaseFile,
  claim: string,
  day: string,
  rates: InterestTable,
): Output<'order.preview'>['interest'] {
  const context = createCaseContext(file, claim)
  const computed = computeHeadInterest(context, day, rates)
  return context.claim.heads.flatMap(({ id }, index) => {
    const ofHead = computed.filter(({ bearing }) => bearing.number === index + 1)
    if (ofHead.length === 0) return []
    const cents = addUpCents(ofHead.map((one) => one.computed?.totalCents ?? 0))
    return [{ head: id, cents, isComplete: ofHead.every(({ isComplete }) => isComplete) }]
  })
}
