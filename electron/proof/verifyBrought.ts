import type { DocumentReport } from '../../shared/domain/proof/documentReport.ts'
import type { PaperReport } from '../../shared/domain/proof/paperReport.ts'
import { findFileKind } from '../files/attachments/fileKind.ts'
import { checkPaper } from './checkPaper.ts'
import type { OfficeKey } from './officeKeys.ts'
import { hasWords } from './readPages.ts'
import { readScan, type ScanKind } from './readScan.ts'
import { isSignedFile } from './signatureRanges.ts'
import { verifyDocument } from './verifyDocument.ts'

/** What was found of a file: a document that says it was issued, or a picture or scan of paper. */
export type Verified =
  Readonly<{ kind: 'document'; report: DocumentReport }> | Readonly<{ kind: 'paper'; paper: PaperReport }>
/** Why nothing was found: it is neither PDF, PNG nor JPEG, or cannot be read; or it would fill the memory. */
export type Unverified = 'unreadable' | 'tooLarge'

/**
 * Verifies what somebody has brought, with nothing but the public keys of the office. A photo, or a PDF of pictures alone that nobody
 * signed, is paper: its codes are read, and never is it said to be unchanged.
 */
export async function verifyBrought(file: Uint8Array, keys: readonly OfficeKey[]): Promise<Verified | Unverified> {
  const kind = scanKindOf(file)
  if (kind === undefined) {
    const report = await verifyDocument(file, keys)
    return report === undefined ? 'unreadable' : { kind: 'document', report }
  }
  const codes = await readScan(file, kind)
  return typeof codes === 'string' ? codes : { kind: 'paper', paper: checkPaper(codes, keys) }
}

function scanKindOf(file: Uint8Array): ScanKind | undefined {
  const kind = findFileKind(file)
  if (kind === 'jpeg' || kind === 'png') return kind
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return kind === 'pdf' && !isSignedFile(bytes) && hasWords(file) === false ? kind : undefined
}
