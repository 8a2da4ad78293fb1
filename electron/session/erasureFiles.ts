import { createHmac } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { erasureRow, type ErasureRow } from '../db/tables/erasureTable.ts'
import { writeDurably } from '../vault/durableFile.ts'
import { open, seal } from '../vault/sealedBox.ts'
import { deriveSubkey } from '../vault/subkey.ts'

const CONTEXT = 'erasure'

/**
 * The register of erased case files outside both databases, a sealed file for each: where both are put back from before an
 * erasure, it still tells of it. Its names and contents follow from the key of the cases.
 */
export function createErasureFiles(folder: string, caseKey: Buffer) {
  const place = join(folder, 'erasures')
  const key = deriveSubkey(caseKey, 'erasures')
  const nameOf = (id: string): string => createHmac('sha256', key).update(id).digest('hex')

  function read(name: string): ErasureRow | undefined {
    const plain = open(key, CONTEXT, Buffer.from(readFileSync(join(place, name), 'utf8'), 'base64'))
    if (plain === undefined) return undefined
    const { pdf, ...row } = JSON.parse(plain.toString('utf8')) as Record<string, unknown>
    return erasureRow.parse({ ...row, pdf: new Uint8Array(Buffer.from(String(pdf), 'base64')) })
  }

  function write(row: ErasureRow): void {
    const plain = JSON.stringify({ ...row, pdf: Buffer.from(row.pdf).toString('base64') })
    mkdirSync(place, { recursive: true, mode: 0o700 })
    writeDurably(join(place, nameOf(row.id)), seal(key, CONTEXT, Buffer.from(plain, 'utf8')).toString('base64'))
  }

  /** The files of none of these. */
  function othersThan(ids: readonly string[]): readonly string[] {
    const known = new Set(ids.map(nameOf))
    return namesIn(place).filter((name) => !known.has(name))
  }

  return {
    /** What stands here and is none of these. */
    unknownTo: (ids: readonly string[]): readonly ErasureRow[] => othersThan(ids).flatMap((name) => read(name) ?? []),
    /** Writes what of these is not here yet, and takes away what no longer opens: it is of former keys, or was cut off. */
    keep(ids: readonly string[], find: (id: string) => ErasureRow | undefined): void {
      const here = new Set(namesIn(place))
      for (const id of ids) {
        const row = here.has(nameOf(id)) ? undefined : find(id)
        if (row !== undefined) write(row)
      }
      for (const name of othersThan(ids)) if (read(name) === undefined) rmSync(join(place, name), { force: true })
    },
  }
}

function namesIn(place: string): readonly string[] {
  try {
    return readdirSync(place)
  } catch {
    return []
  }
}
