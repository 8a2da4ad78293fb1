/** Roles of a person who works with the program (product: people). */
export const ROLES = ['prosecutor', 'judge', 'clerk', 'coordinator', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]

/** Languages of the screen. */
export const LANGUAGES = ['cnr', 'cnr-Cyrl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
