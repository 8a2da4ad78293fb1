import json from '../../../resources/templates/notice-of-rights.json' with { type: 'json' }
import { findDeadlineRules } from '../../domain/deadlines/deadlineRules.ts'
import { samePair } from '../words.ts'
import { defineLetter } from './defineLetter.ts'

/**
 * Notice to the injured party of the right to a property claim (ZKP 236/4) and, among other rights, to take the prosecution
 * over where the prosecutor does not prosecute (ZKP 59).
 */
export const noticeOfRights = defineLetter(json, {
  words: { texts: ['takeover.days', 'takeover.months'], counts: ['takeover.days', 'takeover.months'] },
  dated: ({ claim }) => claim.informedOfRight,
  fill: ({ context }) => {
    const { periods } = findDeadlineRules(context.on).subsidiaryProsecution
    const days = periods.default.count
    const months = (periods['withoutNotice'] ?? periods.default).count
    return {
      scope: {
        texts: { 'takeover.days': samePair(String(days)), 'takeover.months': samePair(String(months)) },
        counts: { 'takeover.days': days, 'takeover.months': months },
      },
    }
  },
})
