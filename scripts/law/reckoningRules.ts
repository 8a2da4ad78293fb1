import { z } from 'zod'
import { calculateHead } from '../../shared/domain/calculation/calculation.ts'
import { calculationInput } from '../../shared/domain/calculation/calculationInput.ts'
import { deadline } from '../../shared/domain/deadlines/deadline.ts'
import { deadlineInput } from '../../shared/domain/deadlines/deadlineInput.ts'
import { workingDay } from '../../shared/domain/deadlines/workingDay.ts'
import { interest } from '../../shared/domain/interest/interest.ts'
import { interestInput } from '../../shared/domain/interest/interestInput.ts'
import { venue } from '../../shared/domain/venue/venue.ts'
import { venueInput } from '../../shared/domain/venue/venueInput.ts'
import { date } from './fields.ts'
import { defineRule, type Rule } from './rule.ts'

const workingDayInput = z.strictObject({ date, closedDays: z.array(date).max(5_000).optional() })

/** Rules of money, time and jurisdiction (domain rules §2.1, §5.1, §10, §12). */
export const reckoningRules: Readonly<Record<string, Rule>> = {
  interest: defineRule(interestInput, (input) => interest(input)),
  deadline: defineRule(deadlineInput, (input) => deadline(input)),
  workingDay: defineRule(workingDayInput, (input) => workingDay(input)),
  calculation: defineRule(calculationInput, (input) => calculateHead(input)),
  venue: defineRule(venueInput, (input) => venue(input)),
}
