import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file so that after a crash either the old or the new content stands, whole: temp → fsync → rename → fsync of the folder. */
export function writeDurably(path: string, content: string): void {
  writeAllDurably([path], content)
}

/** The same for copies: none takes its name before all are on the disk, so a full disk changes none of them. */
export function writeAllDurably(paths: readonly string[], content: string): void {
  try {
    for (const path of paths) writeBeside(path, content)
    for (const path of paths) renameSync(besidePathOf(path), path)
  } catch (error) {
    for (const path of paths) rmSync(besidePathOf(path), { force: true })
    throw error
  }
  for (const folder of new Set(paths.map((path) => dirname(path)))) syncFolder(folder)
}

/** Files put in place of others that are kept until it is known whether they are wanted back. */
export type Replacement = Readonly<{
  /** Puts the former files back; needs no space on the disk. */
  undo(): void
  /** Lets the former files go. */
  settle(): void
}>

/** Like `writeAllDurably` for files that exist, and can be undone. Cut off at any point, a whole copy stands. */
export function replaceAllDurably(paths: readonly string[], content: string): Replacement {
  try {
    for (const path of paths) writeBeside(path, content)
  } catch (error) {
    for (const path of paths) rmSync(besidePathOf(path), { force: true })
    throw error
  }
  for (const path of paths) {
    renameSync(path, formerPathOf(path))
    renameSync(besidePathOf(path), path)
  }
  const sync = (): void => {
    for (const folder of new Set(paths.map((path) => dirname(path)))) syncFolder(folder)
  }
  sync()
  return {
    undo() {
      for (const path of paths) renameSync(formerPathOf(path), path)
      sync()
    },
    settle() {
      for (const path of paths) rmSync(formerPathOf(path), { force: true })
    },
  }
}

/** Takes away what a write that was cut off has left; with the files themselves where they must go too. */
export function removeLeftovers(paths: readonly string[], { withFiles = false } = {}): void {
  for (const path of paths) {
    for (const left of [...(withFiles ? [path] : []), besidePathOf(path), formerPathOf(path)])
      rmSync(left, { force: true })
  }
}

function formerPathOf(path: string): string {
  return `${path}.old`
}

function besidePathOf(path: string): string {
  return `${path}.new`
}

function writeBeside(path: string, content: string): void {
  const handle = openSync(besidePathOf(path), 'w', 0o600)
  try {
    const bytes = Buffer.from(content, 'utf8')
    let written = 0
    while (written < bytes.length) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes renames in a folder durable; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
