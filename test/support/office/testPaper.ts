import type { InstallationKind } from '../../../shared/domain/staff/installationKind.ts'
import { createDocumentPool, type DocumentPool } from '../../../electron/documents/pool/documentPool.ts'
import { createOrderRenderer } from '../../../electron/documents/orderDocument.ts'

const ENTRY = new URL('../../../electron/workers/renderDocument.ts', import.meta.url)
let pool: DocumentPool | undefined

/** Papers drawn in a real worker thread, from the sources: one for all offices of a process, since a thread costs a second to start. */
export function testPaper(kind: InstallationKind): ReturnType<typeof createOrderRenderer> {
  return createOrderRenderer((pool ??= createDocumentPool(ENTRY)), kind)
}
