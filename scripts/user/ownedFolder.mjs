import { chownSync, mkdirSync, rmSync } from 'node:fs'
import { capture } from '../setup/run.mjs'

/** An empty folder that belongs to the user. */
export function ownedFolder(path, user) {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true, mode: 0o755 })
  if (user) chownSync(path, user.uid, user.gid)
  return path
}

/** Copies what the user left in a folder to a place that is root's own. */
export function bringBack(from, to) {
  if (from === to) return
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  capture('cp', ['-r', `${from}/.`, to])
}
