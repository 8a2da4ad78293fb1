import { readFileSync, realpathSync } from 'node:fs'
import { unsafePlace, type UnsafePlace } from './unsafePlace.ts'

/** The same question for a real folder, with links followed, so that none hides where it leads. */
export function unsafePlaceOf(folder: string): UnsafePlace | undefined {
  return unsafePlace(folder, '') ?? unsafePlace(realpathSync.native(folder), mounts())
}

function mounts(): string {
  try {
    return readFileSync('/proc/self/mounts', 'utf8')
  } catch {
    return ''
  }
}
