import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Beside what is made: how that ended. */
const ENDED = '.ended'

/**
 * Makes what lies in a folder once for all processes of a run: the first that asks makes it, the others wait for it. Where it
 * could not be made, everybody who asks is told why.
 */
export async function makeOnce(folder: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const ended = folder + ENDED
  if (takes(folder)) {
    const fault = await faultOf(() => make(folder))
    writeFileSync(`${ended}.part`, fault)
    renameSync(`${ended}.part`, ended)
  }
  while (!existsSync(ended)) await pause(50)
  const fault = readFileSync(ended, 'utf8')
  if (fault !== '') throw new Error(`${folder}: ${fault}`)
  return folder
}

function takes(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

async function faultOf(make: () => Promise<unknown>): Promise<string> {
  try {
    await make()
    return ''
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}
