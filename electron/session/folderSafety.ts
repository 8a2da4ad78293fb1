import { chmodSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs'

/** File systems where the database's locks and its shared memory do not hold: they live on another machine. */
const NETWORK_TYPES = /^(nfs4?|cifs|smb3|smbfs|afs|ncpfs|ceph|glusterfs|lustre|davfs2?|fuse)$/
/** Encrypted folders of this machine are file systems in user space too, and are welcome. */
const LOCAL_IN_USER_SPACE = /^fuse\.(gocryptfs|encfs|cryfs|veracrypt|fuse-overlayfs)$/
/** Folders that a program keeps equal with a copy elsewhere, by the names those programs give them. */
const SYNCED =
  /^(onedrive( - .+)?|dropbox( \(.+\))?|google ?drive|googledrive-.+|my drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud)$/i

export type UnsafePlace = 'folderOnNetwork' | 'folderSynced'

/** Makes the folder and closes it to everyone else; on Windows whoever made it has said who may, and only that is asked. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.platform === 'win32') readdirSync(folder)
  else chmodSync(folder, 0o700)
}

/** Whether the folder lies where data must not lie, with links followed, so that none hides where it leads. */
export function unsafePlaceOf(folder: string): UnsafePlace | undefined {
  return findUnsafePlace(folder, '') ?? findUnsafePlace(realpathSync.native(folder), mounts())
}

/**
 * Whether a data folder would lie on the network or in a synchronised folder: there the database breaks, and case files
 * leave the machine. `mounts` is the text of /proc/mounts, empty where there is none.
 */
export function findUnsafePlace(folder: string, mounts: string): UnsafePlace | undefined {
  if (/^[\\/]{2}(?![.?][\\/])|^[\\/]{2}\?[\\/]UNC[\\/]/i.test(folder)) return 'folderOnNetwork'
  const type = fileSystemOf(folder, mounts)
  if (NETWORK_TYPES.test(type) || (type.startsWith('fuse.') && !LOCAL_IN_USER_SPACE.test(type))) {
    return 'folderOnNetwork'
  }
  return folder.split(/[\\/]/).some((part) => SYNCED.test(part)) ? 'folderSynced' : undefined
}

/** The type of the innermost mount over the folder; of two on the same point, the later one counts. */
function fileSystemOf(folder: string, mounts: string): string {
  let longest = ''
  let found = ''
  for (const line of mounts.split('\n')) {
    const [, point, type] = line.split(' ')
    if (point === undefined || type === undefined) continue
    const plain = point.replace(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCharCode(parseInt(octal, 8)))
    const inside = plain === '/' || folder === plain || folder.startsWith(`${plain}/`)
    if (!inside || plain.length < longest.length) continue
    longest = plain
    found = type
  }
  return found
}

function mounts(): string {
  try {
    return readFileSync('/proc/self/mounts', 'utf8')
  } catch {
    return ''
  }
}
