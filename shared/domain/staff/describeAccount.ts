import type { Account } from './account.ts'
import type { Role } from './roles.ts'

/** What is said of an account, in the language shown. */
export type AccountWords = Readonly<{
  role: (role: Role, sex: Account['sex']) => string
  office: (code: string) => string
  disabled: string
}>

/** What stands below a name where one signs in: the roles, or that the account is closed, and the office. */
export function describeAccount({ roles, sex, office }: Account, isDisabled: boolean, words: AccountWords): string {
  const first = isDisabled ? words.disabled : roles.map((role) => words.role(role, sex)).join(', ')
  return `${first} · ${words.office(office)}`
}
