import { parentPort } from 'node:worker_threads'
import type { NaknadaCase } from '../../shared/domain/caseFile/caseFile.ts'
import { renderDocument } from '../documents/renderDocument.ts'
import type { OrderStamp } from '../usecases/services.ts'

export type RenderJob = Readonly<{ id: number; file: NaknadaCase; claim: string; stamp: OrderStamp }>
export type RenderAnswer =
  | Readonly<{ id: number; ok: true; bytes: Uint8Array; pages: number; sha256: string }>
  | Readonly<{ id: number; ok: false; code: string }>

// The entry point of the thread that draws papers; fonts are parsed once and kept.
parentPort?.on('message', (job: RenderJob) => {
  void draw(job).then((answer) => parentPort?.postMessage(answer))
})

async function draw({ id, file, claim, stamp }: RenderJob): Promise<RenderAnswer> {
  try {
    const { bytes, pages, sha256 } = await renderDocument({
      template: 'compensation-order',
      caseFile: file,
      claimId: claim,
      language: 'bilingual',
      date: stamp.issued,
      order: stamp,
    })
    return { id, ok: true, bytes, pages, sha256 }
  } catch (error) {
    // Only the code crosses over: a message could quote the text around the fault.
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
    return { id, ok: false, code }
  }
}
