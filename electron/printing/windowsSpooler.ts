import { createHash } from 'node:crypto'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { faultOfHelper, readHanded, readJobName, readPrinters, readQueued } from './helperAnswer.ts'
import { runHelper, type HelperOptions } from './runHelper.ts'
import type { Handling, Spooler } from './spooler.ts'

type Handed = Readonly<{ printer: string; bytes: Uint8Array; way: Handling['way'] }>

/**
 * The spooler of Windows through naknada-print.exe (native/print): documents go in by its standard input and are drawn by the driver of
 * the printer, or handed to it as they are. Windows keeps no job after its end: one that its queue has not any more has left.
 */
export function createWindowsSpooler(helper: string, options: HelperOptions = {}): Spooler {
  const run = (words: readonly string[], input?: Uint8Array) => runHelper(helper, words, input, options)

  async function hand({ printer, bytes, way }: Handed, ...how: readonly 'hold'[]): Promise<Result<string>> {
    // SECURITY: the helper hands over nothing whose fingerprint is another, and what it says of it is compared once more.
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const done = await run(['print', way === 'raw' ? 'raw' : 'gdi', printer, sha256, ...how], bytes)
    if (done.code !== 0) return failure(faultOfHelper(done.code))
    const handed = readHanded(done.output, printer)
    return handed?.sha256 === sha256 ? success(handed.job) : failure('print.changed')
  }

  async function control(word: 'release' | 'cancel', job: string): Promise<boolean> {
    const name = readJobName(job)
    return name !== undefined && (await run([word, ...name])).code === 0
  }

  return {
    choosesWay: true,
    printers: async () => readPrinters((await run(['list'])).output),
    // The helper does not ask for it: what the printer is set to in Windows holds.
    offers: () => Promise.resolve({ sides: [], trays: [] }),
    async print(printer, bytes, { way } = {}) {
      const handed = await hand({ printer, bytes, way })
      return handed.ok ? success(true) : handed
    },
    hold: (printer, bytes, { way } = {}) => hand({ printer, bytes, way }, 'hold'),
    release: (job) => control('release', job),
    async cancel(job) {
      await control('cancel', job)
    },
    async jobs(printer, asked) {
      const done = await run(['jobs', printer])
      if (done.code !== 0) return undefined
      const queued = readQueued(done.output, printer)
      const left = asked.filter((name) => !queued.some((job) => job.name === name))
      return [...queued, ...left.map((name) => ({ name, state: 'left' as const }))]
    },
    // The helper does not ask for it.
    trouble: () => Promise.resolve(undefined),
  }
}
