import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { syncFolder, writeDurably } from '../vault/durableFile.ts'
import { stageIn } from './restoreStage.ts'

/** Files that a restore puts in place, each with what the engine may have left beside the one that is there. */
const FILES = ['office.head', 'office.db', 'cases.head', 'cases.db', 'vault.json', 'vault.copy.json'] as const
export type RestoredFile = (typeof FILES)[number]
const BESIDE: Readonly<Partial<Record<RestoredFile, readonly string[]>>> = {
  'office.db': ['-wal', '-shm'],
  'cases.db': ['-wal', '-shm'],
}
const ATTACHMENTS = 'attachments'
const READY = 'ready.json'

/** What is decided once everything lies ready: where the present files are kept, and which attachments go with them. */
const decision = z.strictObject({
  kept: z.string().regex(/^\d{8}T\d{6}Z$/),
  away: z.array(z.string().regex(/^[0-9a-f]{32}$/)),
})
export type RestoreDecision = z.infer<typeof decision>

export function stagedAttachmentsIn(data: string): string {
  return join(stageIn(data), ATTACHMENTS)
}

/** Where the files that were replaced are kept. */
export function keptFolderIn(data: string, kept: string): string {
  return join(data, 'kept', kept)
}

/** A name that sorts by time. */
export function keptName(at: string): string {
  return at.replace(/[-:]|\.\d+/g, '')
}

/** From here on the restore is carried out, whatever happens: the next start finishes it. */
export function decideRestore(data: string, decided: RestoreDecision): void {
  syncFolder(stagedAttachmentsIn(data))
  syncFolder(stageIn(data))
  writeDurably(join(stageIn(data), READY), JSON.stringify(decided))
}

/** Whether a restore was decided and is not finished. */
export function isRestoreDecided(data: string): boolean {
  return readDecision(data) !== undefined
}

/**
 * Finishes a restore that was decided: file by file the present one is put aside and the restored one takes its name. It can
 * be cut off after any of its moves (`moved`) and goes on from there. One that was not decided leaves nothing.
 */
export function settleRestore(data: string, moved: () => void = () => undefined): void {
  const decided = readDecision(data)
  if (decided !== undefined) carryOut(data, decided, moved)
  rmSync(stageIn(data), { recursive: true, force: true })
}

function carryOut(data: string, { kept, away }: RestoreDecision, moved: () => void): void {
  const aside = keptFolderIn(data, kept)
  mkdirSync(join(aside, ATTACHMENTS), { recursive: true, mode: 0o700 })
  for (const name of FILES) {
    if (!existsSync(join(stageIn(data), name))) continue
    for (const beside of [...(BESIDE[name] ?? []), ''])
      move(join(data, name + beside), join(aside, name + beside), moved)
    move(join(stageIn(data), name), join(data, name), moved)
  }
  mkdirSync(join(data, ATTACHMENTS), { recursive: true, mode: 0o700 })
  for (const name of readdirSync(stagedAttachmentsIn(data))) {
    move(join(data, ATTACHMENTS, name), join(aside, ATTACHMENTS, name), moved)
    move(join(stagedAttachmentsIn(data), name), join(data, ATTACHMENTS, name), moved)
  }
  for (const name of away) move(join(data, ATTACHMENTS, name), join(aside, ATTACHMENTS, name), moved)
  for (const folder of [aside, join(aside, ATTACHMENTS), join(data, ATTACHMENTS), data]) syncFolder(folder)
}

function move(from: string, to: string, moved: () => void): void {
  if (!existsSync(from)) return
  renameSync(from, to)
  moved()
}

function readDecision(data: string): RestoreDecision | undefined {
  try {
    return decision.parse(JSON.parse(readFileSync(join(stageIn(data), READY), 'utf8')))
  } catch {
    return undefined
  }
}
