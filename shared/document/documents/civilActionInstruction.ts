import json from '../../../resources/templates/civil-action-instruction.json' with { type: 'json' }
import { findSuitDay } from '../../domain/claim/measureSuits.ts'
import { isReferred } from '../../domain/decision/checkReferral.ts'
import { computeDeadline, type Deadline } from '../../domain/deadlines/deadline.ts'
import { addYears } from '../../time/calendarDate.ts'
import { joinScopes, createScope, type Scope } from '../template/vocabulary.ts'
import { samePair } from '../words.ts'
import type { ActContext } from './actContext.ts'
import { formatPenDate } from './actScope.ts'
import { requireDecision } from './caseContext.ts'
import { formatDatePair } from './commonScope.ts'
import { headsOfOutcome } from './decidedHeads.ts'
import { defineAct } from './defineAct.ts'
import { createHeadScopes, HEAD_VOCABULARY } from './headScopes.ts'
import { ORDER_FLAGS, createOrderConditions } from './orderConditions.ts'

/** What a referred injured party is told: where to sue, and the days of KZ 114 after which confiscated gain is lost. */
export const civilActionInstruction = defineAct(json, {
  words: {
    texts: ['d8.due', 'd8.fileBy', 'd10.due', 'd10.fileBy', 'withdrawn', 'measure.until'],
    flags: [...ORDER_FLAGS, 'referredAny', 'd8.earlier', 'd10.earlier', 'measure.suit'],
    lists: { referredHeads: HEAD_VOCABULARY },
  },
  fill: (act) => {
    const { context } = act
    requireDecision(context)
    const conditions = createOrderConditions(context)
    const heads = headsOfOutcome(context, conditions, act.request.order)
    const referred = heads.filter(({ claimed, decided }) => isReferred(claimed, decided))
    const suit = findSuitDay(context.file.proceedings, context.claimant.id)
    const own = createScope({
      texts: {
        'measure.until': suit === undefined ? samePair('') : formatDatePair(suit),
        withdrawn: context.claim.withdrawn === undefined ? samePair('') : formatDatePair(context.claim.withdrawn),
      },
      flags: { referredAny: referred.length > 0, 'measure.suit': suit !== undefined },
    })
    return {
      scope: [conditions, periods(act), own].reduce(joinScopes),
      lists: {
        referredHeads: createHeadScopes(context, referred),
      },
    }
  },
})

function periods({ request }: ActContext): Scope {
  const final = request.order?.final
  const suit = final === undefined ? undefined : computeDeadline({ rule: 'suitAfterReferral', trigger: final })
  const d8 = periodWords('d8', suit?.ok === true ? suit.value : undefined)
  const d10 = periodWords('d10', outerDay(final))
  return joinScopes(d8, d10)
}

// The day on which a period ends, and the working day before it by which to file.
function periodWords(prefix: string, known: Deadline | undefined): Scope {
  const fileBy = known?.lastWorkingDay ?? known?.due
  return createScope({
    texts: { [`${prefix}.due`]: formatPenDate(known?.due), [`${prefix}.fileBy`]: formatPenDate(fileBy) },
    flags: { [`${prefix}.earlier`]: fileBy !== known?.due },
  })
}

// Knowledge that comes late leaves only the outer limit, counted from finality.
const LATE_YEARS = 50

function outerDay(final: string | undefined): Deadline | undefined {
  if (final === undefined) return undefined
  const outer = computeDeadline({ rule: 'suitWithoutClaim', trigger: addYears(final, LATE_YEARS), finality: final })
  return outer.ok ? outer.value : undefined
}
