// `npm run verify`: verifies what has left an office with nothing but the file itself; see docs/security.md.
import { verifyExport } from '../electron/audit/verifyExport.ts'
import { KEY_READING } from '../electron/vault/keyHistory.ts'
import { explainReport } from './verify/explainReport.ts'
import { Refusal } from './verify/refusal.ts'
import { readJournalFile, readKeptAnchor } from './verify/readFiles.ts'
import { readOptions } from './verify/readOptions.ts'

/** What was looked at is not what it should be. */
const NOT_INTACT = 1
/** Nothing was looked at: the command or a file is not what it must be. */
const NOT_READ = 2

function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}

try {
  const { journal, anchor } = readOptions(process.argv.slice(2))
  const exported = readJournalFile(journal)
  const report = verifyExport(exported, KEY_READING, anchor === undefined ? undefined : readKeptAnchor(anchor))
  process.stdout.write(`${JSON.stringify({ journal: report })}\n`)
  say(explainReport(exported, report))
  if (!report.intact) process.exitCode = NOT_INTACT
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(error.lines)
  process.exitCode = NOT_READ
}
