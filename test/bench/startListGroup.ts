// A start list as long as one may be: read, every row looked at as it would be entered, every row entered, and the longest time in which
// the process heard no other call meanwhile.
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { START_ROWS_CHECKED } from '../../shared/contract/startList.ts'
import { MOST_START_ROWS } from '../../shared/domain/startList/startRow.ts'
import { makeOfficeAtWork, openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn } from '../support/office/testOffice.ts'
import { RUNNING, writeList, type ListRow } from '../support/startList/listFile.ts'
import { measureTime, percentile, report, row, type Row } from './rows.ts'

const STALL_MS = 50

/** A decision that is being enforced and of which one payment came in, in a file of its own. */
function rowOf(number: number): ListRow {
  const mark = `K.br.${String(number)}/24`
  return {
    ...RUNNING,
    ...{ mark, judgment: mark, enforcementMark: `I.br.${String(number)}/25` },
    victim: `Ljiljana Đurđević-${String(number)}`,
    'paidOn.1': { date: '2025-06-02' },
    'paid.1': { cents: 100_000 },
    'paidSource.1': 'javni izvršitelj',
  }
}

await makeOfficeAtWork()
const office = openOfficeAtWork()
await signIn(office, 'clerk')
office.dialog.open = join(office.folder, 'spisak.xlsx')
writeList(
  office.dialog.open,
  Array.from({ length: MOST_START_ROWS }, (_, at) => rowOf(at + 1)),
)
const found: Row[] = []
let numbers: readonly number[] = []

await measured('read', async () => {
  const { rows } = await office.ask('startList.read', { language: 'cnr' })
  numbers = rows.map((one) => one.row)
})
if (numbers.length !== MOST_START_ROWS) throw new Error('the list was not read whole')

await measured('check', async () => {
  for (let at = 0; at < numbers.length; at += START_ROWS_CHECKED) {
    const { rows } = await office.ask('startList.check', { rows: numbers.slice(at, at + START_ROWS_CHECKED) })
    if (rows.some(({ outcome }) => outcome !== 'newFile')) throw new Error('a row would be refused')
  }
})

const times: number[] = []
await measured('enter', async () => {
  for (const number of numbers) {
    times.push(await measureTime(() => office.ask('startList.enter', { row: number, confirmed: [] })))
    // Each call comes by itself from the window.
    await nextTurn()
  }
})
found.push(row('startList.enterRow.p95', percentile(times, 0.95), 'ms', STALL_MS))
await office.close()
report(found)

async function measured(name: string, work: () => Promise<void>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const time = await measureTime(work)
  delay.disable()
  found.push(
    row(`startList.${name}`, time / 1000, 's'),
    row(`startList.${name}.longestStall`, delay.max / 1e6, 'ms', STALL_MS),
  )
}
