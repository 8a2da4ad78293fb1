import { createDocumentPool } from '../../../electron/documents/pool/documentPool.ts'
import { createOrderRenderer } from '../../../electron/documents/orderDocument.ts'

/** Papers drawn in a real worker thread, from the sources. */
export function testPaper() {
  return createOrderRenderer(
    createDocumentPool(new URL('../../../electron/workers/renderDocument.ts', import.meta.url)),
  )
}
