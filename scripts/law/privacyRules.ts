import { z } from 'zod'
import { anonymise, anonymiseInput } from '../../shared/domain/privacy/anonymise.ts'
import { dignityInput, judgeDignity } from '../../shared/domain/privacy/dignity.ts'
import { findLeaks } from '../../shared/domain/privacy/leak.ts'
import { documentText, leakPerson } from '../../shared/domain/privacy/leakPerson.ts'
import { statistics } from '../../shared/domain/statistics/statistics.ts'
import { statisticsInput } from '../../shared/domain/statistics/statisticsInput.ts'
import { defineRule, type Rule } from './rule.ts'

const people = z.array(leakPerson).max(500)
const leakInput = z.strictObject({ text: documentText, people, others: people.optional() })

/** Rules of secrecy, dignity and reporting (domain rules §14, §16.2). */
export const privacyRules: Readonly<Record<string, Rule>> = {
  leak: defineRule(leakInput, (input) => ({ hits: findLeaks(input.text, input.people, input.others) })),
  anonymise: defineRule(anonymiseInput, anonymise),
  dignity: defineRule(dignityInput, (input) => ({ findings: judgeDignity(input) })),
  statistics: defineRule(statisticsInput, (input) => statistics(input)),
}
