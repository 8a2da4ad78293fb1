import type { Account } from '../../shared/domain/staff/account.ts'

/** Who works here. */
export type KnownStaff = Readonly<{
  /** Everybody with an account here, with roles and office as the vault vouches for them. */
  colleagues(): readonly Account[]
  /** Whether somebody with an account can sign in: who was disabled cannot. */
  isActive(person: string): boolean
  /** Whether somebody is to be removed, once the work is handed over. */
  isLeaving(person: string): boolean
}>
