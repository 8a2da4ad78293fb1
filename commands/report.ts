// `npm run report`: the monitoring report over a folder of case files, without the app; see docs/documents.md.
import { mkdirSync } from 'node:fs'
import { CommandError, message } from './document/commandError.ts'
import { readFolder } from './report/readFolder.ts'
import { readReportOptions } from './report/reportOptions.ts'
import { writeReport } from './report/writeReport.ts'
import { computeMonitoring } from '../shared/domain/statistics/monitoring.ts'

function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}

async function run(): Promise<void> {
  const { folder, out, at, language } = readReportOptions(process.argv.slice(2))
  const { cases, notes, leftOut } = readFolder(folder)
  if (notes.length > 0) say(notes)
  try {
    mkdirSync(out, { recursive: true })
    const written = await writeReport(out, computeMonitoring(cases, at), { at, language })
    for (const line of written) process.stdout.write(`${JSON.stringify(line)}\n`)
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(message('command', 'unwritable', { place: message('report', 'outputPlace') }))
  }
  if (leftOut > 0) throw new CommandError(message('report', 'leftOut', { count: leftOut }))
}

try {
  await run()
} catch (error) {
  if (!(error instanceof CommandError)) throw error
  say(error.lines)
  process.exitCode = 1
}
