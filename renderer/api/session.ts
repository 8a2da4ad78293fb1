import { createContext, use } from 'react'
import type { Account } from '../../shared/domain/staff/account.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import type { SessionState } from '../../shared/contract/session.ts'

export type SignedIn = SessionState & Readonly<{ person: Account }>

export const SessionContext = createContext<SignedIn | null>(null)

/** The signed-in person and what the session allows; only below the shell. */
export function useSession(): SignedIn & Readonly<{ holds: (...roles: readonly Role[]) => boolean }> {
  const session = use(SessionContext)
  if (session === null) throw new Error('session.missing')
  return { ...session, holds: (...roles) => roles.some((role) => session.person.roles.includes(role)) }
}
