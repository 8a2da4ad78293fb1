import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findPruned } from '../../shared/domain/backup/pruneBackups.ts'
import { attachmentPoolIn, dayOfGeneration, listAttachments, listGenerations, unfinished } from './backupPlace.ts'
import { readManifest } from './manifest.ts'

/**
 * Lets copies go by the rule, and attachments that none of the rest names; answers the names of the copies. A copy loses its
 * name first: one that is half gone is none. A folder that refuses keeps what it has.
 */
export function pruneCopies(root: string, proven: ReadonlySet<string>): readonly string[] {
  const all = listGenerations(root).map((name) => ({
    name,
    madeOn: dayOfGeneration(name),
    isProven: proven.has(name),
  }))
  const gone = findPruned(all)
  try {
    for (const name of gone) {
      renameSync(join(root, name), unfinished(join(root, name)))
      rmSync(unfinished(join(root, name)), { recursive: true, force: true })
    }
    if (gone.length > 0) removeUnnamed(root)
  } catch {
    return gone.filter((name) => !listGenerations(root).includes(name))
  }
  return gone
}

function removeUnnamed(root: string): void {
  const named = new Set<string>()
  for (const name of listGenerations(root)) {
    const read = readManifest(join(root, name))
    // What cannot be read may name any of them.
    if (read.kind !== 'read') return
    for (const attachment of read.manifest.attachments) named.add(attachment.name)
  }
  const pool = attachmentPoolIn(root)
  for (const name of listAttachments(pool)) if (!named.has(name)) rmSync(join(pool, name), { force: true })
}
