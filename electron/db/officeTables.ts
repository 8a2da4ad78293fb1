import type { Connection } from './connection.ts'
import { createWriteHandle } from './handles.ts'
import { createCaseEntryList, createJournalList } from './lists/journalList.ts'
import { readLastEntries } from './lists/lastEntries.ts'
import { createAccountTable } from './tables/accountTable.ts'
import { createBackupTable } from './tables/backupTable.ts'
import { createDraftReads, createDraftWrites } from './tables/draftTable.ts'
import { createCaseEntryTable } from './tables/caseEntryTable.ts'
import { createEmblemTable } from './tables/emblemTable.ts'
import { createErasureReads, createErasureWrites } from './tables/erasureTable.ts'
import { createFileTable } from './tables/fileTable.ts'
import { createLawTable } from './tables/lawTable.ts'
import { createJournalTable } from './tables/journalTable.ts'
import { createKeyRotationTable } from './tables/keyRotationTable.ts'
import { createNotedVaultTable } from './tables/notedVaultTable.ts'
import { createPrinterRuleTable } from './tables/printerRuleTable.ts'
import { createRawPrinterTable } from './tables/rawPrinterTable.ts'
import { createRecoveryTable } from './tables/recoveryTable.ts'
import { createUpdateTable } from './tables/updateTable.ts'
import { noCipher, type TextCipher } from './textCipher.ts'
import { inTransaction } from './transaction.ts'

/** Everything of office.db, over one connection; the cipher opens what was sealed for the person signed in. */
export function createOfficeTables(connection: Connection, cipher: TextCipher = noCipher) {
  const db = createWriteHandle(connection)
  return {
    transaction: <Value>(work: () => Value): Value => inTransaction(connection, work),
    accounts: createAccountTable(db),
    emblems: createEmblemTable(db),
    rawPrinters: createRawPrinterTable(db),
    printerRules: createPrinterRuleTable(db),
    files: createFileTable(db),
    vault: createNotedVaultTable(db),
    recovery: createRecoveryTable(db),
    keyRotation: createKeyRotationTable(db),
    backups: createBackupTable(db),
    laws: createLawTable(db),
    updates: createUpdateTable(db),
    drafts: { ...createDraftReads(db, cipher), ...createDraftWrites(db, cipher) },
    erasures: { ...createErasureReads(db), ...createErasureWrites(db) },
    journal: createJournalTable(db),
    caseEntries: createCaseEntryTable(db),
    lists: {
      journal: createJournalList(db),
      caseEntries: createCaseEntryList(db),
      lastEntries: () => readLastEntries(db),
    },
  }
}
export type OfficeTables = ReturnType<typeof createOfficeTables>

/** What can be read, and no way to write. */
export type OfficeReads = Readonly<{
  accounts: Pick<OfficeTables['accounts'], 'names' | 'offices' | 'all'>
  emblems: Pick<OfficeTables['emblems'], 'of'>
  rawPrinters: Pick<OfficeTables['rawPrinters'], 'names'>
  printerRules: Pick<OfficeTables['printerRules'], 'all'>
  backups: Pick<OfficeTables['backups'], 'folder' | 'list'>
  keyRotation: Pick<OfficeTables['keyRotation'], 'due'>
  updates: Pick<OfficeTables['updates'], 'seen'>
  lists: OfficeTables['lists']
}>
