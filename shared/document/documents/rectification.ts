import json from '../../../resources/templates/rectification.json' with { type: 'json' }
import deadlines from '../../../resources/legal/deadlines.json' with { type: 'json' }
import { displayName } from '../sentences/party.ts'
import { scope, vocabulary } from '../template/vocabulary.ts'
import { same, word } from '../words.ts'
import { requireDecision } from './caseContext.ts'
import { defineAct } from './defineAct.ts'

// The period for an appeal against a judgment, out of the table of deadlines.
const APPEAL_DAYS = deadlines.rules.find((rule) => rule.id === 'D5')?.periods.default.count ?? 0
const LINES = 3

/** The ruling that mends names, numbers or reckoning of a judgment in its part on the claim (ZKP 380). */
export const rectification = defineAct(json, {
  words: {
    texts: ['judge', 'appealDays'],
    flags: ['judge.known', 'corrections.given'],
    counts: ['appealDays'],
    lists: {
      corrections: vocabulary({ texts: ['number', 'place', 'wrong', 'right'] }),
      pens: vocabulary({ texts: ['number', 'pen'] }),
    },
  },
  fill: ({ context, judge, request }) => {
    requireDecision(context)
    const corrections = request.corrections ?? []
    return {
      scope: {
        texts: { judge: judge === undefined ? same('') : displayName(judge), appealDays: same(String(APPEAL_DAYS)) },
        flags: { 'judge.known': judge !== undefined, 'corrections.given': corrections.length > 0 },
        counts: { appealDays: APPEAL_DAYS },
      },
      lists: {
        corrections: corrections.map(({ place, wrong, right }, index) =>
          scope({ texts: { number: same(String(index + 1)), place, wrong, right } }),
        ),
        pens: Array.from({ length: LINES }, (_, index) =>
          scope({ texts: { number: same(String(index + 1)), pen: word('rectification.pen') } }),
        ),
      },
    }
  },
})
