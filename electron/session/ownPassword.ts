import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import type { PasswordOwner, PasswordWeakness } from '../../shared/domain/staff/passwordStrength.ts'

const CODES: Readonly<Record<PasswordWeakness, string>> = {
  common: 'password.common',
  names: 'password.names',
  repeated: 'password.repeated',
  pattern: 'password.pattern',
  guessable: 'password.guessable',
}

/** Refuses an own password that is guessed too soon. Errors: password.common, password.names, password.repeated, password.pattern, password.guessable. */
export async function checkOwnPassword(password: string, owner: PasswordOwner, field: string): Promise<Result<true>> {
  // Only here: the lists of known passwords have no place in a core that has just started.
  const { findPasswordWeakness } = await import('../../shared/domain/staff/passwordStrength.ts')
  const weakness = findPasswordWeakness(password, owner)
  return weakness === undefined ? success(true) : failure(CODES[weakness], field)
}
