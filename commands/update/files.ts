import { readFileSync, writeFileSync } from 'node:fs'
import type { KeyObject } from 'node:crypto'
import type { z } from 'zod'
import { parseJson } from '../../shared/text/parseJson.ts'
import { readPrivateKey } from './makerKeys.ts'
import { Refusal } from '../sentences/refusal.ts'
import { inBoth } from './sentences.ts'

/** Reads a file; throws {@link Refusal} where it cannot. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Refusal(inBoth('unreadable', { path }))
  }
}

/** Reads a JSON file by its schema; the place at fault is named. */
export function readJson<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  const read = schema.safeParse(parseJson(readText(path)))
  if (read.success) return read.data
  throw new Refusal(inBoth('shape', { path, place: read.error.issues[0]?.path.join('.') ?? '' }))
}

export function readMakerKey(path: string): KeyObject {
  const key = readPrivateKey(readText(path))
  if (key === undefined) throw new Refusal(inBoth('notKey', { path }))
  return key
}

/** Writes a new file and never over another: a key that is lost is lost. `mode`: who may read it. */
export function writeNew(path: string, content: string | Buffer, mode = 0o644): void {
  try {
    writeFileSync(path, content, { flag: 'wx', mode })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new Refusal(inBoth(isThere ? 'isThere' : 'notWritable', { path }))
  }
}
