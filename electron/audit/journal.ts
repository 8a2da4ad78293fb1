import { CHAIN_START, entryHash, type AuditRow } from './chain.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'

/** Where the chain is kept. */
export type ChainStore = Readonly<{ last(): AuditRow | undefined; append(row: AuditRow): void }>

export type Act = Readonly<{ act: string; caseId?: string; about?: Bilingual; reason?: string }>

/** Writes one act at the end of the chain; the caller holds the transaction. */
export function appendAct(store: ChainStore, person: string, at: string, act: Act): void {
  const last = store.last()
  const row = {
    number: (last?.number ?? 0) + 1,
    at,
    person,
    act: act.act,
    caseId: act.caseId ?? null,
    about: act.about === undefined ? null : JSON.stringify(act.about),
    reason: act.reason ?? null,
    previousHash: last?.hash ?? CHAIN_START,
  }
  store.append({ ...row, hash: entryHash(row) })
}
