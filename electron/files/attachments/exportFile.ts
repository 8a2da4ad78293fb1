import { writeBeside } from '../writeBeside.ts'
import { CHUNK_BYTES } from './secretStream.ts'
import type { SealedFile } from './sealedFile.ts'

/** Writes the plain bytes where a person asked for them. Throws the system's errors. */
export function exportSealedFile(file: SealedFile, path: string): void {
  writeBeside(path, (write) => {
    for (let at = 0; at < file.size; at += CHUNK_BYTES) write(file.read(at, CHUNK_BYTES))
  })
}
