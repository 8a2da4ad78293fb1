import { documentPool } from '../../../electron/papers/documentPool.ts'
import { orderPaper } from '../../../electron/papers/orderPaper.ts'

/** Papers drawn in a real worker thread, from the sources. */
export function testPaper() {
  return orderPaper(documentPool(new URL('../../../electron/workers/renderDocument.ts', import.meta.url)))
}
