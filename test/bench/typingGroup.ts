// Typing in the real window: a claim of five hundred heads beside thirty pieces of evidence, keystroke to paint.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openTestOffice, setUpOffice, signIn } from '../support/office/testOffice.ts'
import { readTrainingForm } from '../support/trainingCase.ts'
import { addDays, calendarDate } from '../../shared/time/calendarDate.ts'
import { startElectron, type MeasuredElectron } from './measuredElectron.ts'
import { percentile, report, row } from './rows.ts'
import { signInOnPage } from './signInOnPage.ts'

const HEADS = 500
const EVIDENCE = 30
const KEYS_IN_A_FIELD = 12
/** Where in the table rows are opened: at its beginning, in between, at its end. */
const SHARES = [0, 0.25, 0.5, 0.75, 1]
const FIRST_ROW = '.closedHead'
const folder = mkdtempSync(join(tmpdir(), 'naknada-bench-'))

const FIRST_DAY = calendarDate(2024, 9, 1)
/** Days from the period of a head to that of the next one of its code: all lie within the time of the offence. */
const DAYS_APART = 3

/** The first practice case, its heads and its evidence repeated until there are as many, each head for days of its own. */
function longCase(): object {
  const form = readTrainingForm('case-01')
  const repeated = (entries: readonly object[], count: number, letter: string) =>
    Array.from({ length: count }, (_, at) => ({ ...entries[at % entries.length], id: `${letter}${String(at + 1)}` }))
  const { decision: _decision, decisions: _decisions, ...rest } = form
  const claims = form.claims.map((claim) => {
    const days = (at: number) => addDays(FIRST_DAY, DAYS_APART * Math.floor(at / claim.heads.length))
    const heads = repeated(claim.heads, HEADS, 'h')
    return { ...claim, heads: heads.map((head, at) => ({ ...head, from: days(at), to: addDays(days(at), 1) })) }
  })
  return { ...rest, evidence: repeated(form.evidence, EVIDENCE, 'e'), claims }
}

/** A data folder with that case, on which its prosecutor was at work when the desk was locked. */
async function prepareOffice(): Promise<string> {
  const office = openTestOffice({ folder: join(folder, 'office'), keepFolder: true })
  await setUpOffice(office)
  await signIn(office, 'prosecutor')
  office.dialog.open = join(folder, 'case.json')
  writeFileSync(office.dialog.open, JSON.stringify(longCase()))
  const { caseId } = await office.ask('exchange.import', {})
  const place = { screen: 'caseFile', caseId, tab: 'claims', item: 'c1' }
  await office.ask('draft.save', { key: 'session/place', text: JSON.stringify(place) })
  await office.close()
  return join(folder, 'office')
}

/**
 * Opens rows from the first to the last and types a digit at a time into their amounts, with the pauses in which the draft is
 * kept and the claim is checked anew; answers the milliseconds from each key to the end of the frame that shows it, and from
 * the press that opens a row to the frame in which it stands open.
 */
async function typeAmounts(electron: MeasuredElectron): Promise<Readonly<{ keys: number[]; opens: number[] }>> {
  return (await electron.evaluate(`(async () => {
    const wait = (ms) => new Promise((done) => setTimeout(done, ms))
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
      const after = new MessageChannel()
      after.port1.onmessage = () => done(performance.now())
      after.port2.postMessage(0)
    }))
    const seen = () => {
      const { top, bottom } = scroller.getBoundingClientRect()
      const middle = (top + bottom) / 2
      const rows = [...document.querySelectorAll('.closedHead')]
      const distance = (row) => Math.abs(row.getBoundingClientRect().top - middle)
      return rows.reduce((best, row) => distance(row) < distance(best) ? row : best)
    }
    const scroller = document.querySelector('[data-scroller]')
    const keys = []
    const opens = []
    const table = document.querySelector('.ledger')
    for (const share of ${JSON.stringify(SHARES)}) {
      scroller.scrollTop = share * (table.offsetTop + table.offsetHeight - scroller.clientHeight)
      await wait(500)
      const cell = seen().querySelector('.cell-amount')
      const pressed = performance.now()
      cell.click()
      const opened = () => document.activeElement?.dataset?.field?.endsWith('.amountCents')
      let shown = await painted()
      for (let frame = 0; frame < 60 && !opened(); frame += 1) shown = await painted()
      if (!opened()) throw new Error('the row did not open')
      opens.push(shown - pressed)
      const input = document.activeElement
      input.select()
      await wait(400)
      for (let key = 0; key < ${String(KEYS_IN_A_FIELD)}; key += 1) {
        const start = performance.now()
        document.execCommand('insertText', false, String(1 + (key % 9)))
        keys.push(await painted() - start)
        await wait(key % 4 === 3 ? 700 : 60)
      }
      if (input.value.length !== ${String(KEYS_IN_A_FIELD)}) throw new Error('a key was lost')
    }
    return { keys, opens }
  })()`)) as Readonly<{ keys: number[]; opens: number[] }>
}

const electron = await startElectron(resolve('.'), await prepareOffice())
await signInOnPage(electron, FIRST_ROW)
const { keys, opens } = await typeAmounts(electron)
await electron.end()
rmSync(folder, { recursive: true, force: true })

report([
  row('typing.p50', percentile(keys, 0.5), 'ms'),
  row('typing.p95', percentile(keys, 0.95), 'ms', 50),
  row('typing.longest', Math.max(...keys), 'ms'),
  row('typing.openRow', Math.max(...opens), 'ms'),
])
