// The built app against an empty Electron window: how long until one can sign in, how much memory a day's work takes; the
// way from the window to the core and back, and how long a lock takes.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PEOPLE } from '../support/office/people.ts'
import { accountOf, openTestOffice, setUpOffice, signIn } from '../support/office/testOffice.ts'
import { readTrainingForm } from '../support/trainingCase.ts'
import { memoryOf, startElectron, type MeasuredElectron } from './measuredElectron.ts'
import { median, percentile, report, row } from './rows.ts'

const ROUNDS = 5
const CASES = 200
const CALLS = 500
const PASSWORD = 'input[type=password]:enabled'
const EMPTY_APP = resolve('test/support/electron/emptyApp')
const folder = mkdtempSync(join(tmpdir(), 'naknada-bench-'))

const office = openTestOffice({ folder: join(folder, 'office'), keepFolder: true })
await setUpOffice(office)
await signIn(office, 'prosecutor')
const caseIds: string[] = []
office.dialog.open = join(folder, 'case.json')
for (let made = 1; made <= CASES; made += 1) {
  const { case: proceedings, ...form } = readTrainingForm('case-01')
  const marks = { prosecutionMark: `Kt.br.${String(made)}/25`, courtMark: `K.br.${String(made)}/26` }
  writeFileSync(office.dialog.open, JSON.stringify({ ...form, case: { ...proceedings, ...marks } }))
  caseIds.push((await office.ask('exchange.import', {})).caseId ?? '')
}
const { id } = await accountOf(office, 'prosecutor')
await office.close()

async function startTime(app: string, data: string, selector: string): Promise<number> {
  const electron = await startElectron(app, data)
  const time = await electron.firstFrame(selector)
  await electron.end()
  return time
}

const times: Record<'empty' | 'app', number[]> = { empty: [], app: [] }
for (let round = -1; round < ROUNDS; round += 1) {
  const empty = await startTime(EMPTY_APP, join(folder, 'empty'), 'h1')
  const app = await startTime(resolve('.'), join(folder, 'office'), PASSWORD)
  if (round < 0) continue
  times.empty.push(empty)
  times.app.push(app)
}

/** What an idle window takes once everything that was only needed to begin is let go. */
async function emptyMemory(): Promise<number> {
  const electron = await startElectron(EMPTY_APP, join(folder, 'empty'))
  await electron.firstFrame('h1')
  await pause(3_000)
  const megabytes = memoryOf(electron.processes())
  await electron.end()
  return megabytes
}

const invoke = (channel: string, input: object): string => `window.api.invoke('${channel}', ${JSON.stringify(input)})`

function coreOf(electron: MeasuredElectron): number | undefined {
  return electron.processes().find(({ command }) => command.includes('node.mojom.NodeService'))?.pid
}

/** Signs in and opens every case file; the page keeps what it was told, as its memory of answers does. */
async function work(electron: MeasuredElectron): Promise<readonly number[]> {
  await electron.firstFrame(PASSWORD)
  const entry = { person: id, password: PEOPLE.prosecutor.own }
  const state = await electron.evaluate(`${invoke('session.signIn', entry)}.then((answer) => answer.value.stage)`)
  if (state !== 'signedIn') throw new Error('nobody could sign in')
  await electron.evaluate(`(async () => {
    window.kept = []
    for (const caseId of ${JSON.stringify(caseIds)}) window.kept.push(await window.api.invoke('caseFile.open', { caseId }))
  })()`)
  const opened = await electron.evaluate('window.kept.filter((answer) => answer.ok).length')
  if (opened !== CASES) throw new Error('not every case file was opened')
  return (await electron.evaluate(`(async () => {
    const times = []
    for (let call = 0; call < ${String(CALLS)}; call += 1) {
      const start = performance.now()
      await ${invoke('session.state', {})}
      times.push(performance.now() - start)
    }
    return times
  })()`)) as readonly number[]
}

/** Milliseconds from the wish to lock until the process that knew everything is gone. */
async function lockTime(electron: MeasuredElectron): Promise<number> {
  const core = coreOf(electron)
  if (core === undefined) throw new Error('there is no core')
  const start = performance.now()
  // The lock takes the page with it, so the call may never be answered.
  electron.evaluate(invoke('session.lock', {})).catch(() => undefined)
  while (existsSync(`/proc/${String(core)}`)) await pause(1)
  return performance.now() - start
}

const empty = await emptyMemory()
const electron = await startElectron(resolve('.'), join(folder, 'office'))
const calls = await work(electron)
await pause(3_000)
const used = memoryOf(electron.processes())
const core = memoryOf(electron.processes().filter(({ pid }) => pid === coreOf(electron)))
const lock = await lockTime(electron)
await electron.end()
rmSync(folder, { recursive: true, force: true })

report([
  row('start.ratio', median(times.app) / median(times.empty), 'x', 1.25),
  row('start.app', median(times.app), 'ms'),
  row('start.emptyWindow', median(times.empty), 'ms'),
  row('memory.200casesRatio', used / empty, 'x', 1.5),
  row('memory.200cases', used, 'MB'),
  row('memory.core', core, 'MB'),
  row('memory.emptyWindow', empty, 'MB'),
  row('call.p50', median(calls), 'ms'),
  row('call.p95', percentile(calls, 0.95), 'ms', 2),
  row('lock.gone', lock, 'ms', 1000),
])
