/** Roles of a person who works with the program (product: people). */
export const ROLES = ['prosecutor', 'judge', 'clerk', 'coordinator', 'administrator', 'auditor'] as const
/** One of `ROLES`. */
export type Role = (typeof ROLES)[number]
