import { failure, success } from '../../shared/domain/result/result.ts'
import { readCupsJobs } from './cupsJobs.ts'
import { runHelper, type HelperOptions } from './runHelper.ts'
import type { Spooler } from './spooler.ts'

// The job's title stands on queues, displays and accounting pages: no content.
const JOB_TITLE = 'Naknada'
const SETTINGS = ['-t', JOB_TITLE, '-o', 'job-sheets=none']
// SECURITY: a name that begins with a dash would be an option.
const PRINTER_NAME = /^(?!-)[\w.@:+-]{1,127}$/
const TAKEN = /^request id is (\S+-\d+) /

/** CUPS through its own commands; bytes go in by the pipe, so no file of ours lies in a temporary folder. */
export function createCupsSpooler(options: HelperOptions = {}): Spooler {
  const run = (command: string, words: readonly string[], input?: Uint8Array) =>
    runHelper(command, words, input, options)
  return {
    choosesWay: false,
    async printers() {
      const [names, preferred] = await Promise.all([run('lpstat', ['-e']), run('lpstat', ['-d'])])
      const standard = /: (\S+)\s*$/.exec(preferred.output)?.[1]
      return names.output
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => PRINTER_NAME.test(name))
        .map((name) => ({ name, description: '', isDefault: name === standard }))
    },
    async print(printer, bytes) {
      if (!PRINTER_NAME.test(printer)) return failure('print.noPrinter', 'printer')
      const done = await run('lp', ['-d', printer, ...SETTINGS, '-'], bytes)
      return done.code === 0 ? success(true) : failure('print.failed')
    },
    async hold(printer, bytes) {
      if (!PRINTER_NAME.test(printer)) return failure('print.noPrinter', 'printer')
      const done = await run('lp', ['-d', printer, '-H', 'hold', ...SETTINGS, '-'], bytes)
      const job = done.code === 0 ? TAKEN.exec(done.output)?.[1] : undefined
      return job === undefined ? failure('print.failed') : success(job)
    },
    release: async (job) => (await run('lp', ['-i', job, '-H', 'resume'])).code === 0,
    async cancel(job) {
      await run('cancel', [job])
    },
    async jobs(printer) {
      if (!PRINTER_NAME.test(printer)) return undefined
      const list = (which: string) => run('lpstat', ['-l', '-W', which, '-o', printer])
      // In this order: a job that leaves between the two is in both, and never in neither.
      const open = await list('not-completed')
      const left = await list('completed')
      if (open.code !== 0 || left.code !== 0) return undefined
      return [...readCupsJobs(left.output, 'left'), ...readCupsJobs(open.output, 'inLine')]
    },
  }
}
