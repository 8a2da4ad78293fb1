// Verifying a long journal in its thread, its chain and every signature: what an entry costs, whether anybody waits meanwhile,
// how soon it is ended; and who saw one person of a file with a very long journal. `NAKNADA_JOURNAL=1000000` makes it so long.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createLongJournal, openLongFileJournal, verifyLongJournal } from '../support/db/longJournal.ts'
import { measureTime, report, row } from './rows.ts'

const ENTRIES = Number(process.env['NAKNADA_JOURNAL'] ?? 100_000)

const folder = mkdtempSync(join(tmpdir(), 'naknada-journal-'))
const path = join(folder, 'office.db')
createLongJournal(path, ENTRIES)
// The thread lets the process go.
const keepAlive = setInterval(() => undefined, 1_000)
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
const checking = await measureTime(async () => {
  const end = await verifyLongJournal(path).end
  if (end.kind !== 'report' || end.report.journals.cases?.entries !== ENTRIES) throw new Error('not verified')
})
delay.disable()
const every = await measureTime(async () => {
  const end = await verifyLongJournal(path, undefined, true).end
  if (end.kind !== 'report' || end.report.journals.cases?.entries !== ENTRIES) throw new Error('not verified')
})
const cancelled = verifyLongJournal(path)
while (cancelled.progress().done === 0) await new Promise((resolve) => setTimeout(resolve, 1))
const ending = await measureTime(() => {
  cancelled.cancel()
  return cancelled.end
})
const file = openLongFileJournal(join(folder, 'cases.db'), ENTRIES)
// The longest walk: a person whom nobody has looked at.
const looks = await measureTime(() => file.viewsOf('nobody'))
file.close()
clearInterval(keepAlive)
rmSync(folder, { recursive: true, force: true })

report([
  row(`journal.verify.${String(ENTRIES)}entries`, checking / 1000, 's'),
  row('journal.verify.perEntry', (checking * 1000) / ENTRIES, 'µs', 50),
  row(`journal.signatures.${String(ENTRIES)}entries`, every / 1000, 's'),
  row('journal.signatures.perEntry', (every * 1000) / ENTRIES, 'µs', 120),
  row('journal.views.ofPerson', looks, 'ms', 100),
  row('journal.verify.longestStall', delay.max / 1e6, 'ms', 50),
  row('journal.verify.cancel', ending, 'ms', 1000),
])
