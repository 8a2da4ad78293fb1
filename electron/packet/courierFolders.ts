import { lstatSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { courierStatus, MAX_STATUS_BYTES, type CourierStatus } from '../../shared/packet/courierStatus.ts'
import type { PacketEnvelope } from '../../shared/packet/envelope.ts'
import { parseJson } from '../../shared/text/parseJson.ts'
import { readArrived, readInbox, removeArrived, type InboxContent } from './inbox.ts'
import { readPlainFile } from './plainFile.ts'

/** The folders that the program shares with the courier of an installation, each looked for anew. */
export type CourierFolders = Readonly<{
  /** Where packets are put down; undefined where no courier is installed. */
  outbox(): string | undefined
  /** What came; undefined where no courier is installed, `closed` where the folder cannot be read. */
  inbox(): InboxContent | 'closed' | undefined
  /** What the courier tells of itself. */
  status(): CourierStatus | 'nothing' | 'unreadable'
  /** The bytes of a packet that came. */
  read(envelope: PacketEnvelope): AsyncIterable<Buffer>
  /** Removes what was decided on; nothing where it did not come so. */
  remove(packet: string): Promise<void>
}>

/** `own`: the installation whose packets these are. */
export function courierFoldersOf(dataFolder: string, own: () => string): CourierFolders {
  const inbox = (): string => folderNamed(dataFolder, 'inbox') ?? ''
  return {
    outbox: () => folderNamed(dataFolder, 'outbox'),
    inbox() {
      const folder = inbox()
      if (folder === '') return undefined
      try {
        return readInbox(folder, own())
      } catch {
        return 'closed'
      }
    },
    status() {
      const folder = folderNamed(dataFolder, 'state')
      const path = folder === undefined ? undefined : join(folder, 'status.json')
      if (path === undefined || lstatSync(path, { throwIfNoEntry: false }) === undefined) return 'nothing'
      const read = courierStatus.safeParse(parseJson(readPlainFile(path, MAX_STATUS_BYTES) ?? ''))
      return read.success ? read.data : 'unreadable'
    },
    read: (envelope) => readArrived(inbox(), envelope),
    async remove(packet) {
      if (inbox() !== '') await removeArrived(inbox(), packet)
    },
  }
}

// Beside the data, never inside. Whoever installs a courier makes them (docs/courier.md); where there are none, packets go by
// hand. Practice has data of its own, and so folders of its own or none.
function folderNamed(dataFolder: string, name: 'outbox' | 'inbox' | 'state'): string | undefined {
  const path = join(`${dataFolder.replace(/[\\/]+$/, '')}-kurir`, name)
  try {
    return statSync(path).isDirectory() ? path : undefined
  } catch {
    return undefined
  }
}
