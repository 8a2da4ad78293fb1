import type { Spooler } from '../../../electron/printing/spooler.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'

/** Whether a job is taken. */
type Paper = Readonly<{
  printers: Spooler['printers']
  print: (printer: string, bytes: Uint8Array) => Promise<boolean>
}>
type Held = { name: string; printer: string; bytes: Uint8Array; state: 'held' | 'left' }

/** A spooler whose printers are as fast as their spooler: what is released is printed at once. */
export function spoolerOf({ printers, print }: Paper): Spooler {
  const jobs: Held[] = []
  const find = (name: string) => jobs.find((job) => job.name === name && job.state === 'held')
  return {
    choosesWay: false,
    printers,
    offers: () => Promise.resolve({ sides: [], trays: [] }),
    print: async (printer, bytes) => ((await print(printer, bytes)) ? success(true) : failure('print.failed')),
    hold(printer, bytes) {
      const name = `${printer}-${String(jobs.length + 1)}`
      jobs.push({ name, printer, bytes: new Uint8Array(bytes), state: 'held' })
      return Promise.resolve(success(name))
    },
    async release(name) {
      const job = find(name)
      if (job === undefined) return false
      job.state = 'left'
      return print(job.printer, job.bytes)
    },
    cancel(name) {
      const job = find(name)
      if (job !== undefined) job.state = 'left'
      return Promise.resolve()
    },
    jobs: (printer) =>
      Promise.resolve(jobs.filter((job) => job.printer === printer).map(({ name, state }) => ({ name, state }))),
    trouble: () => Promise.resolve(undefined),
  }
}
