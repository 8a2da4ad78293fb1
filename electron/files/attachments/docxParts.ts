import { unzipSync } from 'fflate'
import type { SealedFile } from './sealedFile.ts'

/** What the text of a DOCX may come to when it is unpacked: some ten thousand pages. More is made to fill the memory. */
const MAX_TEXT_BYTES = 30_000_000
/** The list of a file's parts stands at its end; a longer one belongs to no document. */
const LIST_BYTES = 1_000_000
const TEXT_PART = /\.(xml|rels)$/i

/**
 * SECURITY: whether the text of a DOCX may be unpacked. Its list says how large each part is, and the engine unpacks no more than
 * that. False where the file is broken too.
 */
export function isDocxUnpackable(file: SealedFile): boolean {
  // Only the end is filled: of the parts themselves nothing is looked at.
  const bytes = new Uint8Array(file.size)
  const from = Math.max(0, file.size - LIST_BYTES)
  bytes.set(file.read(from, LIST_BYTES), from)
  let textBytes = 0
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (TEXT_PART.test(name)) textBytes += originalSize
        return false
      },
    })
  } catch {
    return false
  }
  return textBytes <= MAX_TEXT_BYTES
}
