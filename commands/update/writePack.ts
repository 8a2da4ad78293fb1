import type { FileHandle } from 'node:fs/promises'
import { writeWhole } from '../../electron/files/writeWhole.ts'
import { PARTS_FOLDER } from '../../electron/update/packParts.ts'
import { BLOCK_BYTES, paddingOf, tarHeader } from '../../shared/packet/tarHeader.ts'

/** It is handed out. */
const EVERYBODY = 0o666

/** What lies in a file of updates: metadata first, then the parts. */
export type PackEntries = Readonly<{
  metadata: ReadonlyMap<string, Buffer>
  parts: readonly Readonly<{ name: string; bytes: number; read: () => AsyncIterable<Uint8Array> }>[]
}>

/** Writes a file of updates whole or not at all. */
export async function writePack(path: string, { metadata, parts }: PackEntries): Promise<void> {
  await writeWhole(path, {
    mode: EVERYBODY,
    async fill(file) {
      for (const [name, bytes] of metadata) await writeEntry(file, name, bytes.length, [bytes])
      for (const { name, bytes, read } of parts) await writeEntry(file, `${PARTS_FOLDER}${name}`, bytes, read())
      await file.writeFile(new Uint8Array(2 * BLOCK_BYTES))
    },
  })
}

async function writeEntry(
  file: FileHandle,
  name: string,
  bytes: number,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  await file.writeFile(tarHeader(name, bytes))
  for await (const piece of pieces) await file.writeFile(piece)
  await file.writeFile(new Uint8Array(paddingOf(bytes)))
}
