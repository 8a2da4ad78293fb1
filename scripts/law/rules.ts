import { claimRules } from './claimRules.ts'
import { privacyRules } from './privacyRules.ts'
import { reckoningRules } from './reckoningRules.ts'
import type { Rule } from './rule.ts'
import { wordRules } from './wordRules.ts'

/** Every rule of the desk by its name on the command line. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries({ ...reckoningRules, ...wordRules, ...claimRules, ...privacyRules }),
)
