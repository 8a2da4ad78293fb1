import { findOffice } from '../offices/offices.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { Account } from './account.ts'
import { mixesDuties } from './keys.ts'

/** The most people of one installation. */
export const MAX_STAFF = 500

type NewAccount = Pick<Account, 'displayName' | 'office' | 'roles'>

/**
 * Whether somebody can be added to those who are there: at an office of the machine, under a name nobody else has there, and
 * not both with a duty outside the cases and a role in them.
 * Errors: setup.officeUnknown, setup.administratorAlone, setup.duplicateName, staff.tooMany.
 */
export function checkNewAccount(
  { displayName, office, roles }: NewAccount,
  others: readonly NewAccount[],
  offices: readonly string[],
): Result<true> {
  if (findOffice(office) === undefined || !offices.includes(office)) return failure('setup.officeUnknown', 'office')
  if (mixesDuties(roles)) return failure('setup.administratorAlone', 'roles')
  const name = displayName.normalize('NFC')
  const isTaken = others.some((one) => one.office === office && one.displayName.normalize('NFC') === name)
  if (isTaken) return failure('setup.duplicateName', 'displayName')
  return others.length < MAX_STAFF ? success(true) : failure('staff.tooMany')
}
