import type { Input } from '../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { pickKeys, zero, zeroKeys, type Keys } from '../vault/keys.ts'
import { unlockByRecovery } from '../vault/vault.ts'
import { RECOVERY_WAY } from './attempts.ts'
import type { OpenSession } from './openSession.ts'
import { checkOwnPassword } from './ownPassword.ts'
import { joinTyped, noteSeen } from './typedShares.ts'
import type { AttemptResult, VaultAccess } from './vaultAccess.ts'

/** The way in for whom two shares open: as at a sign-in, and the office alone. */
type WayIn = Readonly<{
  vault: VaultAccess
  at: string
  admit(entrance: AttemptResult): Promise<Result<Extract<AttemptResult, { kind: 'opened' }> | undefined>>
  open(keys: Keys): Promise<OpenSession | undefined>
}>

/**
 * Gives a person a new password and the keys of their roles by two shares. False where the files would not open: the refusal
 * page says why. Errors: those of reading shares, recovery.wrong, recovery.unknownPerson, signIn.wait. Throws StorageError.
 */
export async function recoverPerson(
  { vault, at, admit, open }: WayIn,
  { shares: typed, person, next }: Input<'recovery.recover'>,
): Promise<Result<boolean>> {
  const owner = vault.account(person)
  if (owner === undefined) return failure('recovery.unknownPerson', 'person')
  if (vault.isDisabled(person)) return failure('signIn.disabled', 'person')
  const strong = await checkOwnPassword(next, owner, 'next')
  if (!strong.ok) return strong
  const joined = await joinTyped(vault.copies(), typed)
  if (!joined.ok) return joined
  const { seed, shares } = joined.value
  const entrance = await vault.attempt(RECOVERY_WAY, (document) => Promise.resolve(unlockByRecovery(document, seed)))
  zero(seed)
  if (!entrance.ok) {
    const { code, params } = entrance.error
    return failure(code === 'signIn.failed' ? 'recovery.wrong' : code, 'shares', params)
  }
  const opened = await admit(entrance.value)
  if (!opened.ok) return opened
  if (opened.value === undefined) return success(false)
  const { keys, failures } = opened.value
  // The office alone is opened: a new password needs no case file.
  const session = await open(pickKeys(keys, ['office', 'record']))
  if (session === undefined) return success(false)
  try {
    if (failures > 0) session.record({ act: 'session.failedAttempts', reason: String(failures) })
    const besides = (): void => {
      noteSeen(session, shares, at, 'recovery.used')
    }
    await vault.replacePassword(session, { keys, password: next, act: { act: 'session.recovered' }, at, besides })
  } finally {
    session.close()
    zeroKeys(keys)
  }
  return success(true)
}
