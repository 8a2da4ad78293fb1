import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../../shared/text/language.ts'
import { writeDurably } from '../vault/durableFile.ts'

/** `lastPerson` is only what stood in the file; it counts where the vault knows that person. */
export type Preferences = Readonly<{ language: Language; lastPerson?: string | undefined }>

/** What this machine remembers before anyone has signed in: a language and who was here last. A broken file is no obstacle. */
export function readPreferences(folder: string): Preferences {
  try {
    const { language, lastPerson } = JSON.parse(readFileSync(pathIn(folder), 'utf8')) as Record<string, unknown>
    return {
      language: isLanguage(language) ? language : 'cnr',
      ...(typeof lastPerson === 'string' ? { lastPerson } : {}),
    }
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

// Read before the window opens, hence without the checker of shapes, which takes longer to load than the window.
function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

function pathIn(folder: string): string {
  return join(folder, 'preferences.json')
}
