import { createDocumentPool } from '../../../electron/documents/pool/documentPool.ts'
import { orderDocument } from '../../../electron/documents/orderDocument.ts'

/** Papers drawn in a real worker thread, from the sources. */
export function testPaper() {
  return orderDocument(createDocumentPool(new URL('../../../electron/workers/renderDocument.ts', import.meta.url)))
}
