import type { DocumentFault, DocumentReport } from '../../shared/domain/proof/documentReport.ts'
import { shortCodeOf } from '../../shared/domain/proof/shortCode.ts'
import { checkFileSignature } from './checkFileSignature.ts'
import { checkPages, type PagesCheck } from './checkPages.ts'
import { vouchesFor, type OfficeKey } from './officeKeys.ts'
import { readPages } from './readPages.ts'
import { findSignatures } from './signatureRanges.ts'

const HEADER = '%PDF-'
// A reader looks for it so far into a file (ISO 32000-1, Annex H).
const HEADER_WITHIN = 1024

/**
 * Verifies a file that says it is an issued act, with nothing but the public keys of the office: every byte is what was signed,
 * by a key that the office states; every page bears a code of this act and the words that were signed with it. Undefined where
 * the file is no PDF that can be read.
 */
export async function verifyDocument(
  file: Uint8Array,
  keys: readonly OfficeKey[],
): Promise<DocumentReport | undefined> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const isNamedPdf = bytes.subarray(0, HEADER_WITHIN).includes(HEADER)
  if (!isNamedPdf && findSignatures(bytes).length === 0) return undefined
  const read = await readPages(Uint8Array.from(file))
  const signed = checkFileSignature(bytes, keys)
  if (read === undefined) {
    const isOurs = findSignatures(bytes).length > 0
    return isOurs ? { genuine: false, faults: signed.faults, pages: 0, statements: [] } : undefined
  }
  const pages = checkPages(read, keys)
  const faults = weigh([...signed.faults, ...pages.faults, ...ended(pages, signed.key)], pages)
  return {
    genuine: faults.length === 0,
    faults,
    pages: read.length,
    ...describeAct(pages),
    statements: pages.statements,
    ...(signed.signedBy === undefined ? {} : { signedBy: signed.signedBy }),
    ...(signed.certifiedBy === undefined ? {} : { certifiedBy: signed.certifiedBy }),
  }
}

function describeAct({ act }: PagesCheck): Pick<DocumentReport, 'act'> {
  if (act === undefined) return {}
  const { number, issued, content, pages } = act
  return { act: { number, issued, code: shortCodeOf(content), content, pages } }
}

/** A key that was replaced vouches for nothing that was issued after its end. */
function ended({ act, keys }: PagesCheck, key: OfficeKey | undefined): readonly DocumentFault[] {
  const isOver = [...keys, ...(key === undefined ? [] : [key])].some((one) => !vouchesFor(one, act?.issued ?? ''))
  return isOver ? [{ fault: 'keyEnded' }] : []
}

// Where no page is of this office, its certificate is not either: that is one fault, of the whole.
function weigh(faults: readonly DocumentFault[], { keys, act }: PagesCheck): readonly DocumentFault[] {
  if (keys.length > 0 || act === undefined) return faults
  const others = faults.filter(({ fault }) => fault !== 'otherKey' && fault !== 'foreignCertificate')
  return [{ fault: 'otherKey' }, ...others]
}
