import { caseFileRepository } from './repositories/caseFileRepository.ts'
import { claimRepository } from './repositories/claimRepository.ts'
import { decisionRepository } from './repositories/decisionRepository.ts'
import { draftRepository } from './repositories/draftRepository.ts'
import { evidenceRepository } from './repositories/evidenceRepository.ts'
import { orderRepository } from './repositories/orderRepository.ts'
import { personRepository } from './repositories/personRepository.ts'
import { printRepository } from './repositories/printRepository.ts'
import type { TextCipher } from './repositories/textCipher.ts'
import type { Connection } from './connection.ts'
import { journalTable } from './tables/journalTable.ts'
import { staffTable } from './tables/staffTable.ts'
import { inTransaction } from './transaction.ts'

/** Everything of cases.db, over one connection. */
export function caseTables(db: Connection, cipher: TextCipher) {
  return {
    transaction: <Value>(work: () => Value): Value => inTransaction(db, work),
    staff: staffTable(db),
    journal: journalTable(db),
    caseFiles: caseFileRepository(db),
    people: personRepository(db, cipher),
    evidence: evidenceRepository(db),
    claims: claimRepository(db),
    decisions: decisionRepository(db),
    orders: orderRepository(db, cipher),
    prints: printRepository(db),
    drafts: draftRepository(db, cipher),
    seal: cipher.seal.bind(cipher),
    unseal: cipher.open.bind(cipher),
  }
}
export type CaseTables = ReturnType<typeof caseTables>
