import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** SECURITY: how a file in a folder of others is opened: no link is followed out of it, no pipe is waited for. Windows knows neither flag. */
export const PLAIN_FILE = constants.O_RDONLY | flag('O_NOFOLLOW') | flag('O_NONBLOCK')

function flag(name: 'O_NOFOLLOW' | 'O_NONBLOCK'): number {
  const flags: Readonly<Partial<Record<string, number>>> = constants
  return flags[name] ?? 0
}

/** The text of a small file in a folder of others; undefined where there is none, where it is longer, or no file. */
export function readPlainFile(path: string, most: number): string | undefined {
  try {
    const file = openSync(path, PLAIN_FILE)
    try {
      const stats = fstatSync(file)
      if (!stats.isFile() || stats.size > most) return undefined
      const bytes = Buffer.alloc(most)
      return bytes.toString('utf8', 0, readSync(file, bytes))
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}
