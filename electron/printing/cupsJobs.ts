import type { SpoolerJob } from '../usecases/printServices.ts'

// `Sudnica-12  owner  3072  Sat 28 Nov …`, and below it, indented, what more is told of the job.
const JOB = /^(\S+-\d+)\s+(\S+)\s+\d+\s/
const HELD = /^\s+Alerts:.*\bjob-hold-until-specified\b/

type OpenJob = SpoolerJob & Readonly<{ owner: string }>

/** The jobs in what `lpstat -l -o` prints in the language C of jobs that have not ended; those that wait to be released are told by their alert. */
export function readOpenJobs(output: string): readonly OpenJob[] {
  const jobs: OpenJob[] = []
  for (const line of output.split('\n')) {
    const [, name, owner] = JOB.exec(line) ?? []
    if (name !== undefined && owner !== undefined) jobs.push({ name, owner, state: 'inLine' })
    const last = jobs.at(-1)
    if (last !== undefined && HELD.test(line)) jobs[jobs.length - 1] = { ...last, state: 'held' }
  }
  return jobs
}

/** What a job is billed to, in the attributes of it that `ipptool -tv` prints. */
export function readBilling(output: string): string | undefined {
  return /^\s+job-billing \([A-Za-z]+\) = (.*)$/m.exec(output)?.[1]
}

const ENDS: ReadonlyMap<string, SpoolerJob['state']> = new Map([
  ['completed', 'left'],
  ['canceled', 'calledOff'],
  ['aborted', 'brokenOff'],
])

/** The jobs of a printer in the rows that `ipptool -c` prints of those that have ended. An end of another name is none that is known. */
export function readEndedJobs(output: string, printer: string): readonly SpoolerJob[] {
  return output.split('\n').flatMap((line) => {
    const [, number, end = ''] = /^(\d+),([a-z-]+)(?:,|$)/.exec(line) ?? []
    const state = ENDS.get(end)
    return number === undefined || state === undefined ? [] : [{ name: `${printer}-${number}`, state }]
  })
}
