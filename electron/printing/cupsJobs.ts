import type { SpoolerJob } from '../usecases/services.ts'

// `Sudnica-12  owner  3072  Sat 28 Nov …`, and below it, indented, what more is told of the job.
const JOB = /^(\S+-\d+)\s+\S+\s+(\d+)\s/
const HELD = /^\s+Alerts:.*\bjob-hold-until-specified\b/

/** The jobs in what `lpstat -l -o` prints in the language C; those that wait to be released are told by their alert. */
export function readCupsJobs(output: string, state: 'inLine' | 'left'): readonly SpoolerJob[] {
  const jobs: SpoolerJob[] = []
  for (const line of output.split('\n')) {
    const [, name, bytes] = JOB.exec(line) ?? []
    if (name !== undefined) jobs.push({ name, state, kilobytes: Number(bytes) / 1024 })
    const last = jobs.at(-1)
    if (state === 'inLine' && last !== undefined && HELD.test(line)) jobs[jobs.length - 1] = { ...last, state: 'held' }
  }
  return jobs
}
