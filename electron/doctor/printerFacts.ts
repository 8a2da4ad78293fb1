import { spawnSync } from 'node:child_process'
import { createCupsSpooler } from '../printing/cupsSpooler.ts'
import type { PrinterFacts } from './facts.ts'

/** The printers that the system's spooler offers this person. */
export async function findPrinters(): Promise<PrinterFacts> {
  if (process.platform === 'win32') return 'unseen'
  const { error, status, stdout } = spawnSync('lpstat', ['-r'], {
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
    timeout: 10_000,
  })
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return 'missing'
  if (status !== 0 || stdout.includes('not running')) return 'silent'
  const printers = await createCupsSpooler().printers()
  return printers.map(({ name }) => name)
}
