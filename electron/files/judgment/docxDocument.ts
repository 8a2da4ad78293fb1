import { strFromU8, unzipSync } from 'fflate'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { readDocxWords } from './docxWords.ts'

/** What the parts that are read may come to when they are unpacked: some ten thousand pages. More is made to fill the memory. */
const MAX_UNPACKED_BYTES = 30_000_000
const BYTES_IN_MEGABYTE = 1_000_000
const TYPES = '[Content_Types].xml'
const MAIN_PART = /<Override\b[^>]*wordprocessingml\.document\.main\+xml[^>]*>/u
/** Notes at the foot of a page and at the end are text of the judgment; comments on it are not. */
const NOTES = /<Override\b[^>]*wordprocessingml\.(?:footnotes|endnotes)\+xml[^>]*>/gu
const PART_NAME = /PartName="\/([^"]+)"/u
const MACROS = /macroEnabled|vbaProject/iu

/**
 * The text of a DOCX, paragraph by paragraph, and after it that of its notes. SECURITY: only the list of parts and the text are
 * unpacked, each no larger than its archive says, and that within limits. Errors: judgment.damaged, judgment.otherKind,
 * judgment.macros, judgment.tooLarge.
 */
export function readDocxDocument(bytes: Uint8Array): Result<string> {
  const types = unpack(bytes, [TYPES])
  if (!types.ok)
    return types.error.code === 'judgment.damaged' && isArchive(bytes) ? failure('judgment.otherKind') : types
  const list = types.value.map((part) => strFromU8(part)).join('')
  if (MACROS.test(list)) return failure('judgment.macros')
  const main = nameOf(MAIN_PART.exec(list)?.[0])
  if (main === undefined) return failure('judgment.otherKind')
  const notes = [...list.matchAll(NOTES)].flatMap(([entry]) => nameOf(entry) ?? [])
  const parts = unpack(bytes, [main, ...notes])
  if (!parts.ok) return parts
  const words: string[] = []
  for (const part of parts.value) {
    const read = readDocxWords(strFromU8(part))
    if (read === undefined) return failure('judgment.damaged')
    words.push(...read)
  }
  return success(words.join('\n'))
}

function nameOf(entry: string | undefined): string | undefined {
  return PART_NAME.exec(entry ?? '')?.[1]
}

/**
 * The parts of these names, of which the first must be there. Errors: judgment.tooLarge (together), judgment.damaged (the archive is
 * broken or lacks the first).
 */
function unpack(bytes: Uint8Array, names: readonly string[]): Result<readonly Uint8Array[]> {
  let size = 0
  const fits = () => size <= MAX_UNPACKED_BYTES
  try {
    const found = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!names.includes(name)) return false
        size += originalSize
        return fits()
      },
    })
    if (!fits()) return failure('judgment.tooLarge', undefined, { megabytes: MAX_UNPACKED_BYTES / BYTES_IN_MEGABYTE })
    const parts = names.map((name) => found[name])
    return parts[0] === undefined
      ? failure('judgment.damaged')
      : success(parts.filter((part): part is Uint8Array<ArrayBuffer> => part !== undefined))
  } catch {
    return failure('judgment.damaged')
  }
}

function isArchive(bytes: Uint8Array): boolean {
  try {
    unzipSync(bytes, { filter: () => false })
    return true
  } catch {
    return false
  }
}
