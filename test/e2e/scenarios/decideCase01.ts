import { present, readTrainingCase } from '../../support/trainingCase.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { readTypedDate } from '../../../shared/format/parseDate.ts'
import { answer, answerSide } from '../pages/decisionPage.ts'
import type { AppPage } from '../pages/appPage.ts'

/** Types the decision of case-01 head by head. */
export async function decideCase01(appPage: AppPage): Promise<void> {
  const { claim, decision } = present(readTrainingCase('case-01').claims[0])
  const codes = new Map(claim.heads.map((head) => [head.id, head.code]))
  for (const item of decision?.heads ?? []) {
    const code = codes.get(item.head) ?? ''
    await answer(appPage, code, 'awardedCents').fill(formatNumber(item.awardedCents, 'cnr'))
    await appPage.choose(answer(appPage, code, 'interest.mode'), item.interestFrom === undefined ? 'none' : 'date')
    if (item.interestFrom !== undefined)
      await answer(appPage, code, 'interest.from').fill(readTypedDate(item.interestFrom))
    for (const test of ['noReliableBasis', 'wouldDelay'] as const)
      for (const side of ['cnr', 'en'] as const) {
        const facts = item.referral?.[test]?.[side]
        if (facts !== undefined) await answerSide(appPage, code, test, side).fill(facts)
      }
  }
  await appPage.inputSide('decision', 'reasons', 'cnr').fill(decision?.reasons?.cnr ?? '')
  await appPage.inputSide('decision', 'reasons', 'en').fill(decision?.reasons?.en ?? '')
}
