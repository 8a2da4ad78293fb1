import { LISTED_BACKUPS } from '../../shared/contract/backup.ts'
import type { Input, Output } from '../../shared/contract/channels.ts'
import type { SessionState } from '../../shared/contract/session.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { peopleWithoutOwnKey } from '../vault/keyChange.ts'
import type { OpenSession } from './openSession.ts'
import { secondsOfFileKeys } from './fileKeyChange.ts'
import type { Session } from './session.ts'

/** New keys, as they are asked for from the window. */
export class KeyChanges {
  readonly #session: Session
  readonly #folder: string

  constructor(session: Session, folder: string) {
    this.#session = session
    this.#folder = folder
  }

  status(): Result<Output<'keys.rotation'>> {
    const open = this.#session.signedIn()
    if (open === undefined) return failure('session.notReady')
    const { changes, recovery } = this.#session.vault.document()
    const changedAt = changes.at(-1)?.at
    const stage = open.rotation.stage()
    const { done, total } = open.rotation.progress() ?? { done: 0, total: 0 }
    return success({
      ...{ stage, done, total },
      seconds: stage === 'file' ? secondsOfFileKeys(this.#folder) : 0,
      ...(changedAt === undefined ? {} : { changedAt }),
      ...this.#copies(open.session),
      due: open.rotation.due().length,
      withoutKey: peopleWithoutOwnKey(this.#session.vault.document()).map(({ displayName }) => displayName),
      sharesDue: changedAt !== undefined && recovery.at < changedAt,
    })
  }

  /** Errors: password.wrong, signIn.wait, keys.changing, keys.noAdministrator, recovery.altered. Throws StorageError. */
  async change({ password, reason }: Input<'keys.change'>): Promise<Result<SessionState>> {
    const confirmed = await this.#session.confirmPassword(password)
    if (!confirmed.ok) return confirmed
    return this.#session.changeVault((_vault, _open, rotation) => rotation.change(password, reason))
  }

  /** Errors: keys.notReady. Throws StorageError. */
  changeFile(): Result<never> | Promise<Result<SessionState>> {
    if (this.#session.signedIn()?.rotation.stage() !== 'file') return failure('keys.notReady')
    return this.#session.endUnderNewKeys()
  }

  /** The copies of the data that open by the keys of before the last change. */
  #copies({ resources: { office } }: OpenSession): Pick<Output<'keys.rotation'>, 'copies' | 'copiedAt'> {
    const last = this.#session.vault.document().changes.at(-1)
    const rows = office.tables.backups.list(LISTED_BACKUPS).filter(({ state }) => state !== 'failed')
    const isFormer = (madeAt: string) => last?.endedAt === undefined || madeAt < last.endedAt
    const former = last === undefined ? [] : rows.filter(({ madeAt }) => isFormer(madeAt))
    const copiedAt = former[0]?.madeAt
    return { copies: former.length, ...(copiedAt === undefined ? {} : { copiedAt }) }
  }
}
