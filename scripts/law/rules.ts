import type { Rule } from './rule.ts'
import { wordRules } from './wordRules.ts'

/** Every rule of the desk by its name on the command line. */
export const rules: ReadonlyMap<string, Rule> = new Map(Object.entries({ ...wordRules }))
