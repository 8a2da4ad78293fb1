import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ErasureRecord } from '../../shared/document/erasureRecord.ts'
import { checkpointAtOnce } from '../db/connection.ts'
import type { AttachmentFiles } from '../files/attachments/attachmentFiles.ts'
import type { OpenSession } from './openSession.ts'

/** What an erasure needs of the disk. */
export type Erasing = Readonly<{
  /** What was put aside on this machine and may still hold a file that is erased. */
  keptPlaces(): ErasureRecord['kept']
  /** Takes away what is left on the disk of a file that was erased: ciphertext whose key is gone, pages in the log. */
  settle(files: readonly string[]): Promise<void>
}>

/** Folders in the data in which former files lie. */
const ASIDE = ['kept', 'backups'] as const

export function createErasing(session: OpenSession, folder: string, attachments: AttachmentFiles): Erasing {
  return {
    keptPlaces: () =>
      ASIDE.flatMap((aside) =>
        namesIn(join(folder, aside)).map((name) => ({
          name: `${aside}/${name}`,
          madeOn: statSync(join(folder, aside, name))
            .mtime.toISOString()
            .slice(0, 10),
        })),
      ),
    async settle(files) {
      // What cannot be taken away now goes at the next opening, where no row knows it any more.
      for (const file of files) await attachments.discard(file).catch(() => undefined)
      session.copyEntries()
      for (const { db } of session.files()) checkpointAtOnce(db)
    },
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
