// The start of the built app up to a usable password field against an empty Electron window, both as processes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setUpOffice, openTestOffice } from '../support/office/testOffice.ts'
import { startUntil } from './electronStart.ts'
import { median, report, row } from './rows.ts'

const ROUNDS = 9
const folder = mkdtempSync(join(tmpdir(), 'naknada-bench-'))
const office = openTestOffice({ folder: join(folder, 'office'), keepFolder: true })
await setUpOffice(office)
await office.close()

const times: Record<'empty' | 'app', number[]> = { empty: [], app: [] }
for (let round = -1; round < ROUNDS; round += 1) {
  const empty = await startUntil('h1', resolve('test/support/electron/emptyApp'), join(folder, 'empty'))
  const app = await startUntil('input[type=password]:enabled', resolve('.'), join(folder, 'office'))
  if (round < 0) continue
  times.empty.push(empty)
  times.app.push(app)
}
rmSync(folder, { recursive: true, force: true })

report([
  row('start.ratio', median(times.app) / median(times.empty), 'x', 1.3),
  row('start.app', median(times.app), 'ms'),
  row('start.emptyWindow', median(times.empty), 'ms'),
])
