import type { Account } from '../../shared/domain/staff/account.ts'
import { useSession } from '../api/session.ts'

/** The people of the own office who can sign in: nothing is given to who was disabled. */
export function useColleagues(): readonly Account[] {
  const { accounts, disabled, person } = useSession()
  return accounts.filter(({ id, office }) => office === person.office && !disabled.includes(id))
}
