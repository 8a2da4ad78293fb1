import json from '../../../resources/templates/calculation-annex.json' with { type: 'json' }
import { sumDecision } from '../../domain/decision/totals.ts'
import { addUpCents } from '../../domain/money/cents.ts'
import { samePair } from '../words.ts'
import { composeCalculationTable } from './calculationTable.ts'
import { listDecidedHeads } from './decidedHeads.ts'
import { formatDatePair } from './commonScope.ts'
import { defineAct } from './defineAct.ts'
import { formatAmountPair } from './amountPairs.ts'
import { isThing } from './headScopes.ts'
import { composeHeadTables } from './headTables.ts'
import { computeHeadInterest, composeInterestTables } from './interestTables.ts'

/** The calculation of a claim: every head by steps, the sums, interest to the day of the annex. */
export const calculationAnnex = defineAct(json, {
  words: {
    texts: ['interest.to', 'interest.table', 'interest.total'],
    flags: ['asks.money', 'interest', 'interest.complete'],
    parts: ['heads', 'summary', 'interest'],
  },
  dated: ({ decision }) => decision?.date,
  fill: ({ context, date, law }) => {
    const interest = computeHeadInterest(context, date, law.interest)
    const known = interest.flatMap(({ computed: computed }) => (computed === undefined ? [] : [computed.totalCents]))
    return {
      scope: {
        texts: {
          'interest.to': formatDatePair(
            interest
              .map(({ to }) => to)
              .toSorted()
              .at(0) ?? date,
          ),
          'interest.table': samePair(law.interest.version),
          'interest.total': formatAmountPair(addUpCents(known)),
        },
        flags: {
          'asks.money': context.claim.heads.some((head) => !isThing(head)),
          interest: interest.length > 0,
          'interest.complete': interest.every(({ isComplete }) => isComplete),
        },
      },
      parts: {
        heads: composeHeadTables(context),
        summary: [composeSummary(context)],
        interest: composeInterestTables(interest, context.on),
      },
    }
  },
})

function composeSummary(context: Parameters<typeof listDecidedHeads>[0]) {
  const totals = sumDecision(context.claim, context.decision)
  const undecided = context.claim.heads.map((claimed) => ({ claimed, decided: { head: claimed.id, awardedCents: 0 } }))
  const heads = context.decision === undefined ? undecided : listDecidedHeads(context, false)
  return composeCalculationTable(heads, totals, context.on)
}
