import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CourierStatus } from '../shared/packet/courierStatus.ts'

/** What of the status is another than before. */
export type StatusChange = Partial<Omit<CourierStatus, 'format' | 'version' | 'written'>>

/** The file by which the program learns what the courier does. */
export type StatusFile = Readonly<{ write(change: StatusChange): Promise<void> }>

// The program runs as other people, of the group of the folder.
const READ_BY_GROUP = 0o640

/** Put in place of the former whole, and not brought to the disk: it tells of now. A disk on which it cannot be written holds nothing up. */
export function statusFile(folder: string): StatusFile {
  const path = join(folder, 'status.json')
  const beside = `${path}.new`
  let status: Omit<CourierStatus, 'written'> = {
    format: 'naknada-courier-status',
    version: 1,
    state: 'away',
    lastContact: null,
    waiting: 0,
    inMailbox: 0,
    received: 0,
    fault: null,
  }
  return {
    async write(change) {
      status = { ...status, ...change }
      const written = { ...status, written: new Date().toISOString() } satisfies CourierStatus
      await writeFile(beside, `${JSON.stringify(written)}\n`, { mode: READ_BY_GROUP })
        .then(async () => rename(beside, path))
        .catch(() => undefined)
    },
  }
}
