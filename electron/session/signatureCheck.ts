import { availableParallelism } from 'node:os'
import type { JournalReport } from '../audit/journalVerifier.ts'
import { isUpTo } from '../audit/signingKeys.ts'
import type { CheckReport, JournalToCheck } from '../workers/checkStorage.ts'
import { startCheck, type CheckEnd, type StorageCheck } from './storageCheck.ts'

/** Nine tenths of the work are signatures, and more threads than two would take the processor from who works. */
const THREADS = Math.min(2, availableParallelism())

export type SignaturesToCheck = Readonly<{
  path: string
  key: Uint8Array
  journals: readonly Omit<JournalToCheck, 'signatures'>[]
}>

/** Verifies whole journals, every signature of them: each thread proves the chain, and of the signatures its share. */
export function startSignatureCheck(worker: URL, { path, key, journals }: SignaturesToCheck): StorageCheck {
  const checks = Array.from({ length: THREADS }, (_, part) =>
    startCheck(worker, {
      ...{ path, key, isFull: false },
      journals: journals.map((journal) => ({ ...journal, signatures: { part, of: THREADS } })),
    }),
  )
  return {
    progress: () => slowest(checks),
    end: Promise.all(checks.map(({ end }) => end)).then(mergeEnds),
    cancel() {
      for (const check of checks) check.cancel()
    },
  }
}

function slowest(checks: readonly StorageCheck[]): ReturnType<StorageCheck['progress']> {
  const [first, ...others] = checks.map((check) => check.progress())
  return others.reduce((least, one) => (one.done < least.done ? one : least), first ?? { done: 0, total: 0 })
}

function mergeEnds(ends: readonly CheckEnd[]): CheckEnd {
  const reports: CheckReport[] = []
  for (const end of ends) {
    if (end.kind !== 'report') return end
    reports.push(end.report)
  }
  return { kind: 'report', report: reports.reduce(mergeReports) }
}

function mergeReports(one: CheckReport, other: CheckReport): CheckReport {
  const names = Object.keys(one.journals) as (keyof CheckReport['journals'])[]
  const journals = Object.fromEntries(names.map((name) => [name, firstToEnd(one.journals[name], other.journals[name])]))
  return { complaints: one.complaints + other.complaints, journals }
}

/** The one that broke first; of two unbroken ones that with fewer entries, which both have seen. */
function firstToEnd(one: JournalReport | undefined, other: JournalReport | undefined): JournalReport | undefined {
  if (one === undefined || other === undefined) return one ?? other
  if (one.broken !== undefined && other.broken !== undefined) return isUpTo(one.broken, other.broken) ? one : other
  if (one.intact !== other.intact) return one.intact ? other : one
  return one.entries <= other.entries ? one : other
}
