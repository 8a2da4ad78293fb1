import { app } from 'electron'
import { forbiddenSwitch } from '../security/switches.ts'

/** SECURITY: a program that was told to lower its walls does not start. */
export function leaveOnForbiddenSwitch(): void {
  const name = forbiddenSwitch(process.argv.slice(1), app.isPackaged)
  const isSandboxOff = app.commandLine.hasSwitch('no-sandbox')
  if (name === undefined && !isSandboxOff) return
  process.stderr.write(`Naknada: --${name ?? 'no-sandbox'} is not allowed\n`)
  app.exit(78)
  process.exit(78)
}
