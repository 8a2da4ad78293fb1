import { strFromU8, unzipSync } from 'fflate'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { readDocxWords } from './docxWords.ts'

/** What the parts that are read may come to when they are unpacked: some ten thousand pages. More is made to fill the memory. */
const MAX_UNPACKED_BYTES = 30_000_000
const BYTES_IN_MEGABYTE = 1_000_000
const TYPES = '[Content_Types].xml'
const MAIN_PART = /<Override\b[^>]*wordprocessingml\.document\.main\+xml[^>]*>/u
const PART_NAME = /PartName="\/([^"]+)"/u
const MACROS = /macroEnabled|vbaProject/iu

/**
 * The text of a DOCX, paragraph by paragraph. SECURITY: only the list of parts and the text are unpacked, each no larger than its
 * archive says, and that within limits. Errors: judgment.damaged, judgment.otherKind, judgment.macros, judgment.tooLarge.
 */
export function readDocxDocument(bytes: Uint8Array): Result<string> {
  const [types] = unpack(bytes, (name) => name === TYPES) ?? []
  if (types === undefined) return failure(hasParts(bytes) ? 'judgment.otherKind' : 'judgment.damaged')
  if (types === 'tooLarge') return tooLarge()
  const list = strFromU8(types)
  if (MACROS.test(list)) return failure('judgment.macros')
  const main = PART_NAME.exec(MAIN_PART.exec(list)?.[0] ?? '')?.[1]
  if (main === undefined) return failure('judgment.otherKind')
  const [text] = unpack(bytes, (name) => name === main) ?? []
  if (text === 'tooLarge') return tooLarge()
  const words = text === undefined ? undefined : readDocxWords(strFromU8(text))
  return words === undefined ? failure('judgment.damaged') : success(words.join('\n'))
}

function tooLarge(): Result<never> {
  return failure('judgment.tooLarge', undefined, { megabytes: MAX_UNPACKED_BYTES / BYTES_IN_MEGABYTE })
}

/** The parts that are wanted; undefined where the archive is broken. */
function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): readonly (Uint8Array | 'tooLarge')[] | undefined {
  const sizes: number[] = []
  const isSmall = (size: number) => size <= MAX_UNPACKED_BYTES
  try {
    const found = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!isWanted(name)) return false
        sizes.push(originalSize)
        return isSmall(originalSize)
      },
    })
    return sizes.every(isSmall) ? Object.values(found) : ['tooLarge']
  } catch {
    return undefined
  }
}

function hasParts(bytes: Uint8Array): boolean {
  return unpack(bytes, () => false) !== undefined
}
