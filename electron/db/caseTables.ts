import type { Person } from '../../shared/domain/caseFile/person.ts'
import { shippedHolidays, type HolidayTable } from '../../shared/domain/deadlines/holidays.ts'
import type { Connection } from './connection.ts'
import { createWriteHandle, type ReadHandle, type WriteHandle } from './handles.ts'
import { createAgeGroupWrites } from './tables/ageGroupTable.ts'
import { createAttachmentReads, createAttachmentWrites } from './tables/attachmentTable.ts'
import { createAssignmentWrites } from './tables/assignmentTable.ts'
import type { CaseChanges } from './tables/caseChanges.ts'
import { createCaseFileReads } from './tables/caseFileTable.ts'
import { createCaseFileWrites } from './tables/caseFileWrites.ts'
import { createCaseProjection } from './tables/caseProjection.ts'
import { createClauseReads, createClauseWrites } from './tables/clauseTable.ts'
import { createClosedDayReads, createClosedDayWrites } from './tables/closedDayTable.ts'
import { createCollectionReads, createCollectionTables } from './tables/collectionTables.ts'
import { createClaimReads } from './tables/claimTable.ts'
import { createClaimWrites } from './tables/claimWrites.ts'
import { createCorrectionReads, createCorrectionWrites } from './tables/correctionTable.ts'
import { createDecisionReads, createDecisionWrites } from './tables/decisionTable.ts'
import { createWorksheetReads, createWorksheetWrites } from './tables/worksheetTable.ts'
import { createDeskCopyReads, createDeskCopyWrites } from './tables/deskCopyTable.ts'
import { createDeskLossReads, createDeskLossWrites } from './tables/deskLossTable.ts'
import { createDeskSentReads, createDeskSentWrites } from './tables/deskSentTable.ts'
import { createDraftReads, createDraftWrites } from './tables/draftTable.ts'
import { createDutyReads, createDutyWrites } from './tables/dutyTable.ts'
import { createErasedReads } from './tables/eraseCase.ts'
import { createErasureReads } from './tables/erasureTable.ts'
import { createRetentionReads } from './tables/retentionTable.ts'
import { createRetentionTables } from './tables/retentionTables.ts'
import { createEmergencyReads, createEmergencyWrites } from './tables/emergencyTable.ts'
import { createEvidenceReads, createEvidenceWrites } from './tables/evidenceTable.ts'
import { createExclusionWrites } from './tables/exclusionTable.ts'
import { createFileChangeReads, createFileChangeWrites } from './tables/fileChangeTable.ts'
import { createFileTextReads, createFileTextWrites } from './tables/fileTextTable.ts'
import { createJournalTable } from './tables/journalTable.ts'
import { createKeyWraps } from './tables/keyWraps.ts'
import { createKnownOfficeReads, createKnownOfficeWrites } from './tables/knownOfficeTable.ts'
import { createLedgerWrites } from './tables/ledgerTable.ts'
import { createNotedVaultTable } from './tables/notedVaultTable.ts'
import { createNumberSeriesReads, createNumberSeriesWrites } from './tables/numberSeriesTable.ts'
import { createOrderReads, createOrderWrites } from './tables/orderTable.ts'
import { createOutsideReads, createOutsideWrites } from './tables/outsideTable.ts'
import { createPacketReads, createPacketWrites } from './tables/packetTable.ts'
import { createReceivedOrderReads, createReceivedOrderWrites } from './tables/receivedOrderTable.ts'
import { createPaperReads, createPaperWrites } from './tables/paperTable.ts'
import { createPenReads, createPenWrites } from './tables/penTable.ts'
import { createPersonCorrectionReads, createPersonCorrectionWrites } from './tables/personCorrectionTable.ts'
import { createPersonReads } from './tables/personTable.ts'
import { createPersonWrites } from './tables/personWrites.ts'
import { createPrintJobReads, createPrintJobWrites } from './tables/printJobTable.ts'
import { createPrintReads, createPrintWrites } from './tables/printTable.ts'
import { createReferralReads, createReferralWrites } from './tables/referralTable.ts'
import { createTermReads, createTermWrites } from './tables/termTable.ts'
import { createReleaseReads, createReleaseWrites } from './tables/releaseTable.ts'
import { createRemarkReads, createRemarkWrites } from './tables/remarkTable.ts'
import { createSavedFilterReads, createSavedFilterWrites } from './tables/savedFilterTable.ts'
import type { SearchChanges } from './tables/searchChanges.ts'
import type { NewFiles } from './tables/searchIndex.ts'
import { createShareReads, createShareWrites } from './tables/shareTable.ts'
import { createSnapshotReads, createSnapshotWrites } from './tables/snapshotTable.ts'
import { createStaffReads, createStaffWrites } from './tables/staffTable.ts'
import { createStandInReads, createStandInWrites } from './tables/standInTable.ts'
import { createTimeStandardReads, createTimeStandardWrites } from './tables/timeStandardTable.ts'
import { createUnitReads, createUnitWrites } from './tables/unitTable.ts'
import { createWorkRefresh } from './tables/workRefresh.ts'
import { FileMemory } from './fileMemory.ts'
import type { TextCipher } from './textCipher.ts'
import { createSearchWrites } from './searchTables.ts'
import { inTransaction } from './transaction.ts'

/** What can be read of one case file, by commands and queries alike. */
export function createCaseReads(db: ReadHandle, cipher: TextCipher) {
  return {
    caseFiles: createCaseFileReads(db),
    people: createPersonReads(db, cipher),
    evidence: createEvidenceReads(db),
    attachments: createAttachmentReads(db, cipher),
    fileTexts: createFileTextReads(db, cipher),
    duties: createDutyReads(db),
    closedDays: createClosedDayReads(db),
    claims: createClaimReads(db),
    decisions: createDecisionReads(db),
    orders: createOrderReads(db, cipher),
    outside: createOutsideReads(db),
    papers: createPaperReads(db, cipher),
    prints: createPrintReads(db),
    printJobs: createPrintJobReads(db),
    ...createCollectionReads(db),
    standIns: createStandInReads(db),
    timeStandards: createTimeStandardReads(db),
    units: createUnitReads(db),
    staff: createStaffReads(db),
    emergencies: createEmergencyReads(db),
    retention: createRetentionReads(db),
    erasures: { ...createErasureReads(db), ...createErasedReads(db) },
    shares: createShareReads(db),
    referrals: createReferralReads(db),
    corrections: createCorrectionReads(db),
    personCorrections: createPersonCorrectionReads(db, cipher),
    fileChanges: createFileChangeReads(db),
    remarks: createRemarkReads(db, cipher),
    drafts: createDraftReads(db, cipher),
    worksheets: createWorksheetReads(db),
    savedFilters: createSavedFilterReads(db, cipher),
    snapshots: createSnapshotReads(db),
    knownOffices: createKnownOfficeReads(db),
    releases: createReleaseReads(db),
    clauses: createClauseReads(db),
    terms: createTermReads(db),
    packets: createPacketReads(db),
    receivedOrders: createReceivedOrderReads(db),
    deskCopies: createDeskCopyReads(db, cipher),
    desks: createDeskSentReads(db),
    pens: createPenReads(db),
    deskLosses: createDeskLossReads(db),
    numberSeries: createNumberSeriesReads(db),
  }
}
/** Commands remember what was read of the files they changed; queries read anew. */
export type CaseReads = ReturnType<typeof createCaseReads> & Readonly<{ memory?: FileMemory }>

/** The write side of cases.db, over one connection; `holidaysOn`: the holidays by which work is planned on a day. */
export function createCaseTables(
  connection: Connection,
  cipher: TextCipher,
  holidaysOn: (day: string) => HolidayTable = () => shippedHolidays,
) {
  const db = createWriteHandle(connection)
  const changed = new Set<string>()
  const memory = new FileMemory()
  const reads = createCaseReads(db, cipher)
  const projection = createCaseProjection(db, reads, holidaysOn)
  const refresh = createWorkRefresh(db, { ...reads.closedDays, ...projection, holidaysOn })
  const search = createSearchWrites(connection, cipher, reads, memory.due)
  return {
    /** Runs the work in one transaction; what lists walk of the files it changed follows before it commits, as of `today`. */
    transaction<Value>(today: string, work: () => Value, newFiles: NewFiles = 'due'): Value {
      changed.clear()
      search.clear()
      try {
        return inTransaction(connection, () => {
          const value = work()
          for (const caseId of changed) projection.update(caseId, today)
          search.follow(newFiles)
          return value
        })
      } catch (error) {
        memory.forget()
        throw error
      }
    },
    memory,
    takeExpiredWork: refresh.takeExpiry,
    /** Other tables of the law are in force: all work is to be planned anew. */
    expireWork: refresh.expire,
    /** Brings the work of at most `limit` files up to date that no act has changed; answers whether there may be more. */
    refreshWork: (today: string, limit: number): boolean =>
      !refresh.isCurrent(today) && inTransaction(connection, () => refresh.step(today, limit)),
    search: search.steps,
    staff: { ...reads.staff, ...createStaffWrites(db) },
    ...createSightTables(db, reads, changed),
    corrections: { ...reads.corrections, ...createCorrectionWrites(db) },
    personCorrections: { ...reads.personCorrections, ...createPersonCorrectionWrites(db, cipher) },
    fileChanges: { ...reads.fileChanges, ...createFileChangeWrites(db, changed) },
    ...createTablesOfAll(db, reads),
    ...createFoundTables({ db, cipher, reads, changed, found: search.found }),
    closedDays: { ...reads.closedDays, ...createClosedDayWrites(db, refresh.expire) },
    duties: { ...reads.duties, ...createDutyWrites(db, changed) },
    decisions: { ...reads.decisions, ...createDecisionWrites(db) },
    ...createPaperTables(db, cipher, reads, changed),
    ...createTypedTables(db, cipher, reads),
    ...createRetentionTables(db, reads, { memory, takeOut: search.takeOut }),
    wraps: () => createKeyWraps(connection, cipher),
  }
}

/** What belongs to the file and to no case. */
function createTablesOfAll(db: WriteHandle, reads: ReturnType<typeof createCaseReads>) {
  return {
    vault: createNotedVaultTable(db),
    numberSeries: { ...reads.numberSeries, ...createNumberSeriesWrites(db) },
    journal: createJournalTable(db),
    timeStandards: { ...reads.timeStandards, ...createTimeStandardWrites(db) },
    units: { ...reads.units, ...createUnitWrites(db) },
    snapshots: { ...reads.snapshots, ...createSnapshotWrites(db) },
    knownOffices: { ...reads.knownOffices, ...createKnownOfficeWrites(db) },
    releases: { ...reads.releases, ...createReleaseWrites(db) },
    clauses: { ...reads.clauses, ...createClauseWrites(db) },
    terms: { ...reads.terms, ...createTermWrites(db) },
    packets: { ...reads.packets, ...createPacketWrites(db) },
    receivedOrders: { ...reads.receivedOrders, ...createReceivedOrderWrites(db) },
    desks: { ...reads.desks, ...createDeskSentWrites(db) },
    pens: { ...reads.pens, ...createPenWrites(db) },
    deskLosses: { ...reads.deskLosses, ...createDeskLossWrites(db) },
  }
}

/** What was made and has left: frozen. */
function createPaperTables(
  db: WriteHandle,
  cipher: TextCipher,
  reads: ReturnType<typeof createCaseReads>,
  changed: CaseChanges,
) {
  return {
    orders: { ...reads.orders, ...createOrderWrites(db, cipher, changed) },
    outside: { ...reads.outside, ...createOutsideWrites(db, changed) },
    papers: { ...reads.papers, ...createPaperWrites(db, cipher) },
    prints: { ...reads.prints, ...createPrintWrites(db, changed) },
    printJobs: { ...reads.printJobs, ...createPrintJobWrites(db) },
    ...createCollectionTables(db, reads, changed),
  }
}

/** What a person types and keeps, sealed. */
function createTypedTables(db: WriteHandle, cipher: TextCipher, reads: ReturnType<typeof createCaseReads>) {
  return {
    remarks: { ...reads.remarks, ...createRemarkWrites(db, cipher) },
    deskCopies: { ...reads.deskCopies, ...createDeskCopyWrites(db, cipher) },
    drafts: { ...reads.drafts, ...createDraftWrites(db, cipher) },
    worksheets: { ...reads.worksheets, ...createWorksheetWrites(db, cipher) },
    savedFilters: { ...reads.savedFilters, ...createSavedFilterWrites(db, cipher) },
  }
}

/** Who may see what. */
function createSightTables(db: WriteHandle, reads: ReturnType<typeof createCaseReads>, changed: CaseChanges) {
  return {
    standIns: { ...reads.standIns, ...createStandInWrites(db) },
    emergencies: { ...reads.emergencies, ...createEmergencyWrites(db) },
    shares: { ...reads.shares, ...createShareWrites(db) },
    referrals: { ...reads.referrals, ...createReferralWrites(db) },
    assignments: createAssignmentWrites(db, changed),
    exclusions: createExclusionWrites(db),
  }
}

type Following = Readonly<{
  db: WriteHandle
  cipher: TextCipher
  reads: ReturnType<typeof createCaseReads>
  changed: CaseChanges
  found: SearchChanges
}>

/** The tables of what the search finds. */
function createFoundTables({ db, cipher, reads, changed, found }: Following) {
  const followers = { changes: changed, found, ages: createAgeGroupWrites(db, cipher) }
  return {
    caseFiles: { ...reads.caseFiles, ...createCaseFileWrites(db, followers) },
    people: { ...reads.people, ...createPersonWrites(db, cipher, followers) },
    evidence: { ...reads.evidence, ...createEvidenceWrites(db, found) },
    attachments: { ...reads.attachments, ...createAttachmentWrites(db, cipher, found) },
    fileTexts: { ...reads.fileTexts, ...createFileTextWrites(db, cipher, found) },
    claims: { ...reads.claims, ...createClaimWrites(db, changed, found) },
    ledger: createLedgerWrites(db),
    /** Makes a paper that was made findable by what it says, page by page; without pages it is found no more. `people`: whom it can speak of, where that is not everybody of the file. */
    indexPaper: (caseId: string, paper: string, pages: readonly string[], people?: readonly Person[]): void => {
      found.add(caseId, { kind: 'paper', subject: paper, pages: () => pages, people })
    },
  }
}

export type CaseTables = ReturnType<typeof createCaseTables>
