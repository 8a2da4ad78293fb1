import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { language, personId } from '../../shared/contract/roles.ts'
import { writeDurably } from '../vault/durableFile.ts'

const preferences = z.object({ language: language.catch('cnr'), lastPerson: personId.optional().catch(undefined) })
export type Preferences = z.infer<typeof preferences>

/** What this machine remembers before anyone has signed in: a language and who was here last. A broken file is no obstacle. */
export function readPreferences(folder: string): Preferences {
  try {
    return preferences.parse(JSON.parse(readFileSync(pathIn(folder), 'utf8')))
  } catch {
    return { language: 'cnr' }
  }
}

export function writePreferences(folder: string, value: Preferences): void {
  try {
    writeDurably(pathIn(folder), `${JSON.stringify(value)}\n`)
  } catch {
    // Convenience only: a full disk must not keep anyone from signing in.
    return
  }
}

function pathIn(folder: string): string {
  return join(folder, 'preferences.json')
}
