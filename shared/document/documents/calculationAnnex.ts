import json from '../../../resources/templates/calculation-annex.json' with { type: 'json' }
import { sumDecision } from '../../domain/decision/totals.ts'
import { shippedInterestTable } from '../../domain/interest/rates.ts'
import { addUpCents } from '../../domain/money/cents.ts'
import { same } from '../words.ts'
import { calculationTable } from './calculationTable.ts'
import { decidedHeads } from './decidedHeads.ts'
import { datePair } from './commonScope.ts'
import { defineAct } from './defineAct.ts'
import { amountPair } from './headScopes.ts'
import { headTables } from './headTables.ts'
import { headInterest, interestTables } from './interestTables.ts'

/** The calculation of a claim: every head by steps, the sums, interest to the day of the annex. */
export const calculationAnnex = defineAct(json, {
  words: {
    texts: ['interest.to', 'interest.table', 'interest.total'],
    flags: ['interest', 'interest.complete'],
    parts: ['heads', 'summary', 'interest'],
  },
  dated: ({ decision }) => decision?.date,
  fill: ({ context, date }) => {
    const interest = headInterest(context, date)
    const known = interest.flatMap(({ reckoned }) => (reckoned === undefined ? [] : [reckoned.totalCents]))
    return {
      scope: {
        texts: {
          'interest.to': datePair(date),
          'interest.table': same(shippedInterestTable.version),
          'interest.total': amountPair(addUpCents(known)),
        },
        flags: {
          interest: interest.length > 0,
          'interest.complete': interest.length > 0 && known.length === interest.length,
        },
      },
      parts: {
        heads: headTables(context),
        summary: [summary(context)],
        interest: interestTables(interest, date),
      },
    }
  },
})

function summary(context: Parameters<typeof decidedHeads>[0]) {
  const totals = sumDecision(context.claim, context.decision)
  const undecided = context.claim.heads.map((claimed) => ({ claimed, decided: { head: claimed.id, awardedCents: 0 } }))
  const heads = context.decision === undefined ? undecided : decidedHeads(context, false)
  return calculationTable(heads, totals)
}
