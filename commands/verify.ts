// `npm run verify`: verifies what has left an office with nothing but the file itself and its public key; see docs/security.md.
import { Refusal } from './sentences/refusal.ts'
import { readOptions } from './verify/readOptions.ts'
import { verifyActFile } from './verify/verifyActFile.ts'
import { verifyJournalFile } from './verify/verifyJournalFile.ts'

/** What was looked at is not what it should be. */
const NOT_INTACT = 1
/** Paper: its codes are genuine, and a person has to compare what it reads. */
const TO_COMPARE = 3
/** Nothing was looked at: the command or a file is not what it must be. */
const NOT_READ = 2

function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}

try {
  const options = readOptions(process.argv.slice(2))
  const found = options.kind === 'journal' ? verifyJournalFile(options) : await verifyActFile(options)
  process.stdout.write(`${JSON.stringify(found.report)}\n`)
  say(found.lines)
  if (found.verdict !== 'intact') process.exitCode = found.verdict === 'compare' ? TO_COMPARE : NOT_INTACT
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(error.lines)
  process.exitCode = NOT_READ
}
