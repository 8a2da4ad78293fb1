import type { ChangedEvent } from '../../shared/contract/channels.ts'
import type { Account } from '../../shared/domain/staff/account.ts'
import type { Result } from '../../shared/domain/result/result.ts'
import type { Act } from '../audit/journal.ts'
import type { CaseReader } from '../db/caseReader.ts'
import type { CaseReads, CaseTables } from '../db/caseTables.ts'
import type { OfficeTables } from '../db/officeTables.ts'
import type { Services } from './services.ts'

/** What one call of a signed-in person works with; made anew for every call. */
export type OfficeContext = Readonly<{
  /** Tables of office.db: people and the journal of the office. */
  office: OfficeTables
  person: Account
  /** The instant of the call, ISO 8601 in UTC. */
  now: string
  /** The calendar date of the call. */
  today: string
  newId(): string
  services: Services
  /** Writes an act to the chain; the caller holds the transaction. */
  record(act: Act): void
  /** Tells the window after the answer is out; nothing is told of what was rolled back. */
  changed(event: ChangedEvent): void
}>

/** The same for a person whose slot opens cases.db; what only reads there. */
export type CaseContext = OfficeContext & Readonly<{ cases: CaseReads; mayReveal: boolean }>

/** What a query works with: a connection that cannot write, and the lists over all files. */
export type QueryContext = CaseContext & Readonly<{ lists: CaseReader['lists'] }>

/** What a command works with; `record` writes to the journal of the cases. */
export type UseCaseContext = CaseContext & Readonly<{ cases: CaseTables }>

class RolledBack extends Error {
  readonly result: Result<never>

  constructor(result: Result<never>) {
    super('rolled back')
    this.result = result
  }
}

/** Runs a use case in one transaction: save and audit stand or fall together, and a refusal leaves no trace. */
export function runInTransaction<Value>(context: UseCaseContext, useCase: () => Result<Value>): Result<Value> {
  try {
    return context.cases.transaction(context.today, () => {
      const result = useCase()
      if (!result.ok) throw new RolledBack(result)
      return result
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.result
    throw error
  }
}
