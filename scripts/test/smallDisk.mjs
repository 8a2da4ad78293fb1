import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot } from '../setup/paths.mjs'
import { capture, say } from '../setup/run.mjs'

/**
 * A disk small enough to be filled by a test, in memory and the user's own. Only root may make one, and not in every
 * container: elsewhere the answer has no folder, and says so.
 */
export function smallDisk(user) {
  const folder = mkdtempSync(join(tmpdir(), 'naknada-disk-'))
  const options = `size=48m,mode=700,uid=${user?.uid ?? 0},gid=${user?.gid ?? 0}`
  const isMounted = isRoot && capture('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).code === 0
  const stop = () => {
    process.off('exit', stop)
    if (isMounted) capture('umount', ['-l', folder])
    rmdirSync(folder)
  }
  process.once('exit', stop)
  if (!isMounted) say('SKIPPED: saving on a full disk in the window (a small disk cannot be mounted here).')
  return { folder: isMounted ? folder : undefined, stop }
}
