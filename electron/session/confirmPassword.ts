import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { zeroKeys } from '../vault/keys.ts'
import { unlock } from '../vault/vault.ts'
import type { VaultAccess } from './vaultAccess.ts'

type Typed = Readonly<{ person: string; password: string; field: string }>

/** Whether it is the person's password; nothing is opened. Errors: password.wrong, signIn.wait, session.notReady. */
export async function confirmPassword(vault: VaultAccess, { person, password, field }: Typed): Promise<Result<true>> {
  const entrance = await vault.attempt(person, (document, kdf) => unlock(document, person, password, kdf))
  if (!entrance.ok) {
    const { code, params } = entrance.error
    return failure(code === 'signIn.failed' ? 'password.wrong' : code, field, params)
  }
  if (entrance.value.kind === 'altered') return failure('session.notReady')
  zeroKeys(entrance.value.keys)
  return success(true)
}
