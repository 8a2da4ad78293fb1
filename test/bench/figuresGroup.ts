// The figures of an office with a hundred thousand claims beside smaller ones: how long their thread takes, and for how long it
// keeps others from being answered.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { measureTime, median, report, row, type Row } from './rows.ts'
import { generateOffice } from './scale/generatedOffice.ts'

const SIZES = [1_000, 20_000, Number(process.env['NAKNADA_SCALE'] ?? 100_000)]
const ROUNDS = 3
const LIMIT_MS = 2_000
const STALL_MS = 50

const rows: Row[] = []
for (const size of SIZES) {
  const folder = generateOffice(size)
  const office = openTestOffice({ folder, keepFolder: true })
  await signIn(office, 'judge')
  rows.push(...(await figureRows(office, size)))
  await office.close()
  rmSync(dirname(folder), { recursive: true, force: true })
}
report(rows)

/** From the call to the answer, thread and all, and the longest time in which nothing else was answered. */
async function figureRows(office: TestOffice, size: number): Promise<Row[]> {
  const times: number[] = []
  const delay = monitorEventLoopDelay({ resolution: 1 })
  for (let round = 0; round < ROUNDS; round += 1) {
    delay.enable()
    times.push(
      await measureTime(async () => {
        const { figures } = await office.ask('monitoring.figures', {})
        if ((figures.people ?? 0) < size / 2) throw new Error('figures without their people')
      }),
    )
    delay.disable()
  }
  const name = `figures.${String(size)}claims`
  return [
    row(`${name}.counted`, median(times), 'ms', LIMIT_MS),
    row(`${name}.longestStall`, delay.max / 1e6, 'ms', STALL_MS),
  ]
}
