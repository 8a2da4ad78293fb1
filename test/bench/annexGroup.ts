// A calculation annex of five hundred pages: how long it takes and how much memory the process has at its height.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RenderRequest } from '../../electron/documents/renderDocument.ts'
import { annexCase } from './annexCase.ts'
import { median, report, row } from './rows.ts'

type Measured = Readonly<{ ms: number; megabytes: number; pages: number }>

const ROUNDS = 3
const LEAST_PAGES = 500
const PROCESS = fileURLToPath(new URL('annexProcess.ts', import.meta.url))
// The built one, as the program has it: a thread that strips types itself needs more memory.
const WORKER = new URL('../../dist/main/workers/renderDocument.js', import.meta.url).href

function measure(requestFile: string): Measured {
  const measured = JSON.parse(
    execFileSync(process.execPath, [PROCESS, requestFile, WORKER], { encoding: 'utf8' }),
  ) as Measured
  if (measured.pages < LEAST_PAGES) throw new Error(`the annex has ${String(measured.pages)} pages only`)
  return measured
}

const folder = mkdtempSync(join(tmpdir(), 'naknada-bench-'))
try {
  const requestFile = join(folder, 'request.json')
  const request: RenderRequest = {
    template: 'calculation-annex',
    caseFile: annexCase(),
    claimId: 'c1',
    language: 'bilingual',
  }
  writeFileSync(requestFile, JSON.stringify(request))
  const all = Array.from({ length: ROUNDS }, () => measure(requestFile))
  report([
    row('annex.500pages', median(all.map(({ ms }) => ms)), 'ms', 3_000),
    row('annex.500pagesMemory', Math.max(...all.map(({ megabytes }) => megabytes)), 'MB', 300),
    row('annex.pages', all[0]?.pages ?? 0, 'pages'),
  ])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
