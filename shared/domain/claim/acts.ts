/** What a person may do with a claim. Each is an audited act by a named person. */
export const CLAIM_ACTS = [
  'prepare',
  'revise',
  'forward',
  'register',
  'startReview',
  'return',
  'resume',
  'decide',
  'issue',
  'serve',
  'becomeFinal',
  'becomeEnforceable',
  'pay',
  'markUncollectable',
  'withdraw',
  'annul',
  'rectify',
  'followCivilAction',
] as const
/** One of `CLAIM_ACTS`. */
export type ClaimAct = (typeof CLAIM_ACTS)[number]

/** Roles of those who act; the administrator and the auditor never move a claim. */
export const ACTING_ROLES = ['prosecutor', 'judge', 'clerk', 'coordinator'] as const
/** One of `ACTING_ROLES`. */
export type ActingRole = (typeof ACTING_ROLES)[number]
