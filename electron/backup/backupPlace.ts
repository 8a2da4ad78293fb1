import { randomBytes } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync, type Stats } from 'node:fs'
import { basename, isAbsolute, join, relative, sep } from 'node:path'
import { findUnsafePlace } from '../session/folderSafety.ts'

/** Why copies cannot go to a folder: an error code under `backup.`. */
export type PlaceFault = 'gone' | 'link' | 'inside' | 'synced' | 'readOnly' | 'full'

const GENERATION = /^\d{8}T\d{6}Z-\d{1,15}-\d{1,15}$/
const UNFINISHED = '.part'
const ATTACHMENT = /^[0-9a-f]{32}$/

/** The copies of one installation, in the folder that was chosen for them. */
export function rootIn(place: string, installation: string): string {
  return join(place, rootName(installation))
}

export function rootName(installation: string): string {
  return `naknada-${installation}`
}

export function attachmentPoolIn(root: string): string {
  return join(root, 'attachments')
}

/** A name that sorts by time and never comes twice: every copy is an entry of the journal of the office. */
export function generationName(at: string, office: number, cases: number): string {
  return `${at.replace(/[-:]|\.\d+/g, '')}-${String(office)}-${String(cases)}`
}

/** The day on which a copy was made, in UTC, by its name. */
export function dayOfGeneration(name: string): string {
  return `${name.slice(0, 4)}-${name.slice(4, 6)}-${name.slice(6, 8)}`
}

/** The whole copies of an installation by name, the newest first. */
export function listGenerations(root: string): readonly string[] {
  try {
    return readdirSync(root)
      .filter((name) => GENERATION.test(name))
      .sort()
      .reverse()
  } catch {
    return []
  }
}

const INSTALLATION = /^naknada-[0-9a-f]{32}$/

/** The folders of copies in a folder that somebody points at, which may be one of them itself. */
export function findRoots(place: string): readonly string[] {
  if (INSTALLATION.test(basename(place))) return [place]
  return namesIn(place)
    .filter((name) => INSTALLATION.test(name))
    .map((name) => join(place, name))
}

/** The attachments that lie in a folder, by name. */
export function listAttachments(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => ATTACHMENT.test(name))
    .sort()
}

/** Takes away what a copy that was cut off has left. */
export function removeUnfinished(root: string): void {
  for (const folder of [root, attachmentPoolIn(root)]) {
    for (const name of namesIn(folder)) {
      if (name.endsWith(UNFINISHED)) rmSync(join(folder, name), { recursive: true, force: true })
    }
  }
}

export function unfinished(path: string): string {
  return `${path}${UNFINISHED}`
}

/**
 * Whether copies can go there: a folder that exists and is no link, outside the data, not kept equal with another machine,
 * and one that takes a file. Looked at anew for every copy: a stick is pulled, a share is mounted read-only.
 */
export function findPlaceFault(place: string, data: string): PlaceFault | undefined {
  const found = statOf(place)
  if (found === undefined) return 'gone'
  if (found.isSymbolicLink()) return 'link'
  if (!found.isDirectory()) return 'gone'
  if (isWithin(realpathSync.native(place), realpathSync.native(data))) return 'inside'
  if (findUnsafePlace(place, '') === 'folderSynced') return 'synced'
  return writeFault(place)
}

/** Makes the folders of the copies; throws the system's errors, and PlaceRefusal where one of them is a link. */
export function prepareRoot(root: string): void {
  for (const folder of [root, attachmentPoolIn(root)]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (lstatSync(folder).isSymbolicLink()) throw new PlaceRefusal('link')
  }
}

export class PlaceRefusal extends Error {
  readonly fault: PlaceFault

  constructor(fault: PlaceFault) {
    super(fault)
    this.name = 'PlaceRefusal'
    this.fault = fault
  }
}

/** What the system's refusal means of the folder; undefined for what has nothing to do with it. */
export function placeFaultOf(error: unknown): PlaceFault | undefined {
  if (error instanceof PlaceRefusal) return error.fault
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'full'
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return 'readOnly'
  return ['ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ESTALE', 'EHOSTDOWN'].includes(code) ? 'gone' : undefined
}

function writeFault(place: string): PlaceFault | undefined {
  const probe = join(place, `naknada-${randomBytes(4).toString('hex')}.part`)
  try {
    writeFileSync(probe, 'naknada', { flag: 'wx', mode: 0o600, flush: true })
    return undefined
  } catch (error) {
    return placeFaultOf(error) ?? 'readOnly'
  } finally {
    rmSync(probe, { force: true })
  }
}

function isWithin(folder: string, outer: string): boolean {
  const way = relative(outer, folder)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false })
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
