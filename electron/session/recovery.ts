import type { Input, Output } from '../../shared/contract/channels.ts'
import { findHolderFault } from '../../shared/domain/staff/recoveryShares.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import type { CeremonyState } from '../../shared/contract/recovery.ts'
import { inTransaction } from '../db/transaction.ts'
import { pickAllKeys, zero, zeroKeys } from '../vault/keys.ts'
import { markOf } from '../vault/recoveryShares.ts'
import { unlockByRecovery } from '../vault/vault.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import type { Ceremony } from './ceremony.ts'
import type { Session } from './session.ts'
import { joinTyped, noteSeen, readFitting, type TwoShares } from './typedShares.ts'

/** The shares at work after the first run: looked at, rehearsed, and made anew. */
export class Recovery {
  readonly #session: Session
  readonly #ceremony: Ceremony
  readonly #now: () => Date
  #reason = ''

  constructor(session: Session, ceremony: Ceremony, now: () => Date) {
    this.#session = session
    this.#ceremony = ceremony
    this.#now = now
  }

  readShare(typed: string, copies: readonly VaultDocument[]): Result<{ mark: string }> {
    const read = readFitting(copies, typed)
    return read.ok ? success({ mark: markOf(read.value.ceremony) }) : read
  }

  status(): Result<Output<'recovery.status'>> {
    const open = this.#session.signedIn()?.session
    if (open === undefined) return failure('session.notReady')
    const { ceremony, at } = this.#session.vault.document().recovery
    const shares = open.resources.office.tables.recovery.shares()
    return success({
      mark: markOf(ceremony),
      at,
      shares: shares.map(({ number, holder, seenAt }) => ({ number, holder, seenAt })),
    })
  }

  /** Proves that two shares fit: the keys behind them are compared and forgotten, and that is written down. */
  async rehearse(typed: TwoShares): Promise<Result<{ numbers: number[] }>> {
    const joined = await joinTyped(this.#session.vault.copies(), typed)
    if (!joined.ok) return joined
    const { shares, seed } = joined.value
    const unlocking = unlockByRecovery(this.#session.vault.document(), seed)
    zero(seed)
    if (unlocking.kind === 'opened') zeroKeys(unlocking.keys)
    const open = this.#session.signedIn()?.session
    if (open === undefined) return failure('session.notReady')
    if (unlocking.kind === 'altered') return failure('recovery.altered')
    if (unlocking.kind === 'wrong') return failure('recovery.wrong')
    open.ensureWritable()
    const at = this.#now().toISOString()
    const { db } = open.resources.office
    return success({ numbers: inTransaction(db, () => noteSeen(open, shares, at, 'recovery.rehearsed')) })
  }

  /** Begins a new ceremony. Errors: password.wrong, signIn.wait, ceremony.holderTwice, ceremony.holderManages. */
  async begin({ password, reason, holders }: Input<'recovery.begin'>): Promise<Result<CeremonyState>> {
    const people = this.#session.state().accounts
    const fault = findHolderFault(holders, people)
    if (fault !== undefined) return failure(fault.code, `holders.${String(fault.place)}`)
    const confirmed = await this.#session.confirmPassword(password)
    if (!confirmed.ok) return confirmed
    this.#reason = reason
    const { state } = await this.#ceremony.begin(holders, this.#now().toISOString())
    return success(state)
  }

  /** Writes what the ceremony has made. Errors: ceremony.notBegun, ceremony.notProven. Throws StorageError. */
  async finish(): Promise<Result<Record<string, never>>> {
    const end = this.#ceremony.end()
    if (!end.ok) return end
    const replaced = await this.#session.changeVault((vault, open) => {
      const keys = pickAllKeys(open.resources.keys)
      if (keys === undefined) return failure('session.roleNotAllowed')
      open.ensureWritable()
      const act = { act: 'recovery.reissued', reason: this.#reason }
      vault.replaceRecovery(open, { keys, end: end.value, act, at: this.#now().toISOString() })
      return success(true)
    })
    if (!replaced.ok) return replaced
    this.#ceremony.cancel()
    return success({})
  }
}
