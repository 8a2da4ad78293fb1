import { messageFor } from '../../text/message.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { Counted } from './counted.ts'
import type { Deadline } from './deadline.ts'
import { countPeriod, type CountedInput } from './deadlineDays.ts'
import { findDeadlineRules } from './deadlineRules.ts'
import { writeTrigger } from './explainDeadline.ts'

/**
 * The sum of a limit in one short sentence for a screen: from which day, how many days, which days were passed over and
 * why, when it ends. `input` is what the limit was computed from (ZKP 216).
 */
export function composeSum(input: CountedInput, deadline: Deadline): Bilingual {
  const counted = countPeriod(input, findDeadlineRules(input.trigger)[input.rule])
  const parts = [writePeriod(counted), ...writeEnd(counted, deadline)]
  if (deadline.enforceableFrom !== undefined) {
    parts.push(messageFor('deadline.sum.enforceable', { day: deadline.enforceableFrom }))
  }
  return joinBoth(parts, '; ')
}

function writePeriod(counted: Counted): Bilingual {
  const { rule, period, start, end, variant } = counted
  const trigger = writeTrigger(counted)
  if (rule.nature === 'sameDay') return messageFor('deadline.sum.sameDay', { trigger, end })
  if (period.count === 0) return messageFor('deadline.sum.atOnce', { trigger, start })
  const words = messageFor(`deadline.${period.unit}`, { count: period.count })
  return messageFor(variant === 'outer' ? 'deadline.sum.outer' : 'deadline.sum.counted', {
    period: words,
    trigger,
    start,
  })
}

function writeEnd({ rule, period }: Counted, { due, shifted }: Deadline): readonly Bilingual[] {
  if (shifted.length === 0) return period.count === 0 ? [] : [messageFor('deadline.sum.ends', { due })]
  const skipped = shifted.map(({ date, why }) => messageFor('deadline.sum.skipped', { day: date, why }))
  const days = joinBoth(skipped, ', ')
  return [messageFor(rule.nature === 'substantive' ? 'deadline.sum.stays' : 'deadline.sum.moves', { days, due })]
}

function joinBoth(parts: readonly Bilingual[], by: string): Bilingual {
  return { cnr: parts.map(({ cnr }) => cnr).join(by), en: parts.map(({ en }) => en).join(by) }
}
