import { z } from 'zod'
import { line, officeCode } from '../domain/caseFile/fields.ts'
import { LANGUAGES, ROLES } from './roleNames.ts'
import type { Role } from './roleNames.ts'

export const role = z.enum(ROLES)

/** Roles whose key slot may hold the identity key. Never the administrator or the auditor. */
export const IDENTITY_ROLES = ['prosecutor', 'judge', 'clerk'] as const satisfies readonly Role[]

export const language = z.enum(LANGUAGES)

export const personId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .brand('PersonId')
export type PersonId = z.infer<typeof personId>

/** A password as typed. Length is the only rule (NIST SP 800-63B): 12 to 200 characters. */
export const newPassword = z.string().min(12).max(200)
export const password = z.string().min(1).max(200)

/** One who works with the program. */
export const account = z.strictObject({
  id: personId,
  displayName: line,
  sex: z.enum(['m', 'f']),
  roles: z.array(role).min(1).max(ROLES.length),
  office: officeCode,
})
export type Account = z.infer<typeof account>
