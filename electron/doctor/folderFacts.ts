import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, relative } from 'node:path'
import { unsafePlaceOf } from '../session/folderSafety.ts'
import type { FolderFacts } from './facts.ts'

const BYTES_IN_MEGABYTE = 1_000_000

/** What can be told of the data folder without opening anything in it; one that is not there yet is not made. */
export function findFolderFacts(folder: string): FolderFacts {
  const there = nearestExisting(folder)
  const { bavail, bsize } = statfsSync(there)
  return {
    place: placeWithoutName(folder, homedir()),
    state: there === folder ? stateOf(folder) : 'absent',
    unsafe: unsafePlaceOf(there),
    freeMegabytes: (bavail * bsize) / BYTES_IN_MEGABYTE,
  }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder))
}

function stateOf(folder: string): FolderFacts['state'] {
  const { mode, uid } = statSync(folder)
  if (!statSync(folder).isDirectory()) return 'noFolder'
  // The number, not the name: a user of a directory service may have none here, and Windows has neither.
  if (process.getuid !== undefined && uid !== process.getuid()) return 'ofAnother'
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return 'closed'
  }
  return process.platform !== 'win32' && (mode & 0o077) !== 0 ? 'readByOthers' : 'private'
}

/** SECURITY: the way to a home folder names the person; what is told may be sent on. Elsewhere the last word alone is told. */
export function placeWithoutName(folder: string, home: string): string {
  const inside = relative(home, folder)
  if (inside !== '' && !inside.startsWith('..') && inside !== folder) return `~/${inside.replaceAll('\\', '/')}`
  return `…/${folder.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '')}`
}
