import { createContext, use } from 'react'
import type { Act } from '../../shared/domain/claim/acts.ts'
import { rolesOf } from '../../shared/domain/claim/mayAct.ts'
import type { Account } from '../../shared/domain/staff/account.ts'
import { mayRead, type Reading } from '../../shared/domain/staff/readers.ts'
import type { SessionState } from '../../shared/contract/session.ts'

export type SignedIn = SessionState & Readonly<{ person: Account }>

export const SessionContext = createContext<SignedIn | null>(null)

type Rights = Readonly<{
  /** Whether one of the person's roles does that act at all; which file, main says with the file. */
  may(act: Act): boolean
  mayRead(reading: Reading): boolean
}>

/** The signed-in person and what the session allows; only below the shell. */
export function useSession(): SignedIn & Rights {
  const session = use(SessionContext)
  if (session === null) throw new Error('session.missing')
  const { roles } = session.person
  return {
    ...session,
    may: (act) => roles.some((role) => rolesOf(act).includes(role)),
    mayRead: (reading) => mayRead(roles, reading),
  }
}
