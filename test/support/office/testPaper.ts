import { createDocumentPool } from '../../../electron/documents/pool/documentPool.ts'
import { createOrderRenderer } from '../../../electron/documents/orderDocument.ts'

const ENTRY = new URL('../../../electron/workers/renderDocument.ts', import.meta.url)
let paper: ReturnType<typeof createOrderRenderer> | undefined

/** Papers drawn in a real worker thread, from the sources: one for all offices of a process, since a thread costs a second to start. */
export function testPaper(): ReturnType<typeof createOrderRenderer> {
  return (paper ??= createOrderRenderer(createDocumentPool(ENTRY)))
}
