import { verifyExport } from '../../electron/audit/verifyExport.ts'
import { KEY_READING } from '../../electron/vault/keyHistory.ts'
import { explainReport } from './explainReport.ts'
import { readJournalFile, readKeptAnchor } from './readFiles.ts'
import type { JournalOptions } from './readOptions.ts'

/** What was found: as data, in sentences, and whether all is as it should be. */
export type Found = Readonly<{ report: object; lines: readonly string[]; verdict: 'intact' | 'broken' }>

/** Verifies journals that have left an office. Throws Refusal where a file is none. */
export function verifyJournalFile({ journal, anchor }: JournalOptions): Found {
  const exported = readJournalFile(journal)
  const report = verifyExport(exported, KEY_READING, anchor === undefined ? undefined : readKeptAnchor(anchor))
  return {
    report: { journal: report },
    lines: explainReport(exported, report),
    verdict: report.intact ? 'intact' : 'broken',
  }
}
