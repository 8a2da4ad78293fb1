import type { Account } from '../staff/account.ts'

/** Under which id a judge of this installation stands in every file, whoever else bears the same name. Never fails. Source: house rule. */
export function judgeIdOf(account: Account['id']): string {
  return `j-${account}`
}
