import json from '../../../resources/templates/civil-action-instruction.json' with { type: 'json' }
import { isReferred } from '../../domain/decision/checkReferral.ts'
import { computeDeadline } from '../../domain/deadlines/deadline.ts'
import { addYears } from '../../time/calendarDate.ts'
import { joinScopes, scope, type Scope } from '../template/vocabulary.ts'
import { same, word } from '../words.ts'
import type { ActContext } from './actContext.ts'
import { penDate } from './actScope.ts'
import { requireDecision } from './caseContext.ts'
import { datePair } from './commonScope.ts'
import { headsOfOutcome } from './decidedHeads.ts'
import { defineAct } from './defineAct.ts'
import { headScope, HEAD_VOCABULARY } from './headScopes.ts'
import { ORDER_FLAGS, orderConditions } from './orderConditions.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** What a referred injured party is told: where to sue, and the days of KZ 114 after which confiscated gain is lost. */
export const civilActionInstruction = defineAct(json, {
  words: {
    texts: ['d8.due', 'd8.explanation', 'd10.outer', 'injured.role.nominative.upper', 'withdrawn'],
    flags: [...ORDER_FLAGS, 'referredAny'],
    lists: { referredHeads: HEAD_VOCABULARY },
  },
  fill: (act) => {
    const { context } = act
    requireDecision(context)
    const conditions = orderConditions(context)
    const heads = headsOfOutcome(context, conditions)
    const referred = heads.filter(({ claimed, decided }) => isReferred(claimed, decided))
    const own = scope({
      texts: { withdrawn: context.claim.withdrawn === undefined ? same('') : datePair(context.claim.withdrawn) },
      flags: { referredAny: referred.length > 0 },
    })
    return {
      scope: [conditions, periods(act), own].reduce(joinScopes),
      lists: {
        referredHeads: referred.map((head, index) => headScope(context, head, index, index === referred.length - 1)),
      },
    }
  },
})

function periods({ request, context }: ActContext): Scope {
  const final = request.order?.final
  const suit = final === undefined ? undefined : computeDeadline({ rule: 'D8', trigger: final })
  const known = suit?.ok === true ? suit.value : undefined
  return scope({
    texts: {
      'd8.due': penDate(known?.lastWorkingDay ?? known?.due),
      'd8.explanation': known?.explanation ?? word('blank'),
      'd10.outer': outerDay(final),
      'injured.role.nominative.upper': word(`injured.upper.${context.claimant.sex}`),
    },
  })
}

// Knowledge that comes late leaves only the outer limit, counted from finality.
const LATE_YEARS = 50

function outerDay(final: string | undefined): Bilingual {
  if (final === undefined) return word('blank')
  const outer = computeDeadline({ rule: 'D10', trigger: addYears(final, LATE_YEARS), finality: final })
  return penDate(outer.ok ? (outer.value.lastWorkingDay ?? outer.value.due) : undefined)
}
