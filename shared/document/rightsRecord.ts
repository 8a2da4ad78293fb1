import type { Role } from '../domain/staff/roles.ts'

/** Whose rights go to paper, and on which day: all rows of the table where every role is asked for. */
export type RightsRecord = Readonly<{ roles: readonly Role[]; day: string }>
