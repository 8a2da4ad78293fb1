// `npm run report`: the monitoring report over a folder of case files, or again of its figures, without the app; see docs/documents.md.
import { mkdirSync } from 'node:fs'
import { CommandError, message } from './document/commandError.ts'
import { isFrozen, readFrozen } from './report/frozenReport.ts'
import { readFolder } from './report/readFolder.ts'
import { readReportOptions } from './report/reportOptions.ts'
import { writeReport } from './report/writeReport.ts'
import { computeMonitoring, type Monitoring } from '../shared/domain/statistics/monitoring.ts'

function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}

async function run(): Promise<void> {
  const { source, out, at, language } = readReportOptions(process.argv.slice(2))
  const { figures, notes, leftOut } = isFrozen(source) ? frozen(source, at) : counted(source, at)
  if (notes.length > 0) say(notes)
  try {
    mkdirSync(out, { recursive: true })
    const written = await writeReport(out, figures, language)
    for (const line of written) process.stdout.write(`${JSON.stringify(line)}\n`)
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(message('command', 'unwritable', { place: message('report', 'outputPlace') }))
  }
  if (leftOut > 0) throw new CommandError(message('report', 'leftOut', { count: leftOut }))
}

type Read = Readonly<{ figures: Monitoring; notes: readonly string[]; leftOut: number }>

function counted(folder: string, at: string | undefined): Read {
  const { cases, notes, leftOut } = readFolder(folder)
  return { figures: computeMonitoring(cases, at), notes, leftOut }
}

// Figures that were made once bear their day: what is on file today moves them no more.
function frozen(file: string, at: string | undefined): Read {
  if (at !== undefined) throw new CommandError(message('report', 'dayFrozen'))
  return { figures: readFrozen(file), notes: [], leftOut: 0 }
}

try {
  await run()
} catch (error) {
  if (!(error instanceof CommandError)) throw error
  say(error.lines)
  process.exitCode = 1
}
