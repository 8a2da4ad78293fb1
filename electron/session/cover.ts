import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import type { CoverState } from '../../shared/contract/session.ts'

/** The cover behind which the work of a session goes on without anybody there: once in a session, and opened by the password alone. */
export class Cover {
  #state: CoverState = 'free'

  get state(): CoverState {
    return this.#state
  }

  /** Errors: session.coveredBefore. */
  begin(): Result<true> {
    if (this.#state !== 'free') return failure('session.coveredBefore')
    this.#state = 'covered'
    return success(true)
  }

  /** The person is back: the usual time counts again. */
  end(): void {
    if (this.#state === 'covered') this.#state = 'used'
  }
}
