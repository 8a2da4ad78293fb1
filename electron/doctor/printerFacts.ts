import { spawnSync } from 'node:child_process'
import { createCupsSpooler } from '../printing/cupsSpooler.ts'
import type { PrinterFacts } from './facts.ts'

/** The printers that the system's spooler offers this person. */
export async function findPrinters(): Promise<PrinterFacts> {
  if (process.platform === 'win32') return 'unseen'
  const asked = ask('lpstat', '-r')
  if (asked.isMissing) return 'missing'
  if (ask('ipptool', '--version').isMissing) return 'mute'
  if (asked.status !== 0 || asked.stdout.includes('not running')) return 'silent'
  const printers = await createCupsSpooler().printers()
  return printers.map(({ name }) => name)
}

function ask(command: string, word: string) {
  const { error, status, stdout } = spawnSync(command, [word], {
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
    timeout: 10_000,
  })
  return { isMissing: error !== undefined && 'code' in error && error.code === 'ENOENT', status, stdout }
}
