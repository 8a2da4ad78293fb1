import '../security/silence.ts'
import { parentPort } from 'node:worker_threads'
import { DocumentRefusal } from '../documents/documentRefusal.ts'
import { renderDocument, type RenderRequest } from '../documents/renderDocument.ts'
import { DocumentProblem } from '../../shared/document/documentProblem.ts'

/** What the thread answers to a request. Errors travel as code and params, never as text. */
export type RenderAnswer =
  | Readonly<{ ok: true; bytes: Uint8Array; pages: number; sha256: string }>
  | Readonly<{ ok: false; code: string; params: Readonly<Record<string, string | number>> }>

async function answer(request: RenderRequest): Promise<RenderAnswer> {
  try {
    return { ok: true, ...(await renderDocument(request)) }
  } catch (error) {
    if (error instanceof DocumentProblem || error instanceof DocumentRefusal) {
      return { ok: false, code: error.code, params: error.params }
    }
    return { ok: false, code: 'document.failed', params: {} }
  }
}

parentPort?.on('message', (request: RenderRequest) => {
  void answer(request).then((result) => {
    // Handed over, not copied: the bytes are the thread's largest piece.
    const handed = result.ok && result.bytes.buffer instanceof ArrayBuffer ? [result.bytes.buffer] : []
    parentPort?.postMessage(result, handed)
  })
})
