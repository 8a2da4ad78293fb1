/** Roles of a person who works with the program (product: people). `head` keeps the schedule: court president or head prosecutor. */
export const ROLES = ['prosecutor', 'judge', 'clerk', 'coordinator', 'head', 'administrator', 'auditor'] as const
/** One of `ROLES`. */
export type Role = (typeof ROLES)[number]
