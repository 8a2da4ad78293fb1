import { createHash } from 'node:crypto'
import { withoutFurniture } from '../../../shared/domain/judgmentComparison/pageFurniture.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { readPdfPages } from '../attachments/pdfText.ts'
import { openSource, type Given } from '../attachments/source.ts'
import { refusalOfCompound } from '../compoundFile.ts'
import { readDocxDocument } from './docxDocument.ts'

/** A judgment as it was read: its words, and the fingerprint of the file. */
export type ReadJudgment = Readonly<{ text: string; sha256: string }>

const MAX_BYTES = 50_000_000
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const HEAD_BYTES = 1024
/** A page of a scan may have a stamp's number; a judgment has words. */
const LEAST_LETTERS = 40

/**
 * Reads a finished judgment. What a file is follows from its bytes, never from its name. Errors: judgment.oldFormat, judgment.locked,
 * judgment.damaged, judgment.otherKind, judgment.macros, judgment.noText (pictures of pages), judgment.tooLarge. Throws
 * SourceRefusal as `openSource`.
 */
export async function readJudgment(given: Given): Promise<Result<ReadJudgment>> {
  const bytes = bytesOf(given)
  const text = await textOf(bytes)
  if (!text.ok) return text
  const letters = text.value.match(/\p{L}/gu)?.length ?? 0
  if (letters < LEAST_LETTERS) return failure('judgment.noText')
  return success({ text: text.value, sha256: createHash('sha256').update(bytes).digest('hex') })
}

function bytesOf(given: Given): Buffer<ArrayBuffer> {
  const source = openSource(given, MAX_BYTES)
  try {
    const bytes = Buffer.alloc(source.size)
    const length = source.read(bytes)
    source.assertUnchanged()
    return bytes.subarray(0, length)
  } finally {
    source.close()
  }
}

async function textOf(bytes: Buffer<ArrayBuffer>): Promise<Result<string>> {
  const compound = refusalOfCompound(bytes)
  if (compound !== undefined) return failure(`judgment.${compound}`)
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return readDocxDocument(bytes)
  if (!bytes.subarray(0, HEAD_BYTES).includes('%PDF-')) return failure('judgment.otherKind')
  const pages = await readPdfPages({
    size: bytes.length,
    read: (from, length) => Buffer.from(bytes.subarray(from, from + length)),
  })
  return pages.ok ? success(withoutFurniture(pages.value)) : pages
}
