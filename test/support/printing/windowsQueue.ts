import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTemporaryFolder } from '../temporaryFolder.ts'

type Faults = Readonly<{ code?: Readonly<Record<string, number>>; sha256?: string; silent?: string }>

/** A queue of Windows that only seems to be one, and a helper that reaches it: for machines that have no Windows. */
export function openWindowsQueue(printers: readonly string[]) {
  const folder = createTemporaryFolder('naknada-queue-')
  const helper = join(folder, 'naknada-print')
  copyFileSync(new URL('fakeHelper.mjs', import.meta.url), join(folder, 'naknada-print.mjs'))
  writeFileSync(helper, `#!/bin/sh\nexec '${process.execPath}' '${folder}/naknada-print.mjs' "$@"\n`, { mode: 0o700 })
  const put = (name: string, value: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(value))
  }
  put('printers.json', printers)
  const numbered = (kind: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(kind))
      .toSorted((one, other) => parseInt(one, 10) - parseInt(other, 10))
  const told = (part: 'title' | 'way') =>
    numbered('.json')
      .filter((name) => /^\d/.test(name))
      .map((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<typeof part, unknown>)[part])
  return {
    helper,
    setPrinters: (names: readonly string[]) => {
      put('printers.json', names)
    },
    setFaults: (faults: Faults) => {
      put('faults.json', faults)
    },
    /** What has been printed, in its order. */
    printed: (): readonly Buffer[] => numbered('.pdf').map((name) => readFileSync(join(folder, name))),
    waiting: () => numbered('.job').length,
    /** How the jobs are called that anybody sees who looks into the queue. */
    titles: () => told('title'),
    /** In which way each was handed over. */
    ways: () => told('way'),
  }
}
