import { z } from 'zod'
import { line, officeCode } from '../caseFile/fields.ts'
import { LANGUAGES } from '../../text/language.ts'
import { ROLES } from './roles.ts'

/** A role, as read from outside. */
export const role = z.enum(ROLES)

/** A language of the screen, as read from outside. */
export const language = z.enum(LANGUAGES)

/** Identifier of one who works with the program: 16 hexadecimal digits, no personal data. */
export const personId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .brand('PersonId')
/** An identifier, as read by `personId`. */
export type PersonId = z.infer<typeof personId>

/** A password as typed: 12 to 200 characters of any kind (NIST SP 800-63B). An own one must not be guessed too soon either: `passwordStrength.ts`. */
export const newPassword = z.string().min(12).max(200)
/** A password as typed at sign-in, whatever its length. */
export const password = z.string().min(1).max(200)

/** One who works with the program. */
export const account = z.strictObject({
  id: personId,
  displayName: line,
  sex: z.enum(['m', 'f']),
  roles: z.array(role).min(1).max(ROLES.length),
  office: officeCode,
})
/** One who works with the program, as read by `account`. */
export type Account = z.infer<typeof account>
