import { orderPaper } from '../../../electron/papers/orderPaper.ts'
import { paperThread } from '../../../electron/papers/paperThread.ts'

/** Papers drawn in a real worker thread, from the sources. */
export function testPaper() {
  return orderPaper(paperThread(new URL('../../../electron/workers/renderDocument.ts', import.meta.url)))
}
