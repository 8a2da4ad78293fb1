import '../security/silence.ts'
import { parentPort } from 'node:worker_threads'
import { DocumentRefusal } from '../documents/documentRefusal.ts'
import type { MeasuredAct } from '../documents/measureAct.ts'
import {
  measureDocument,
  renderDocument,
  renderDocumentAsDocx,
  type ThreadRequest,
} from '../documents/renderDocument.ts'
import { DocumentProblem } from '../../shared/document/documentProblem.ts'

/** What the thread answers to a request; a DOCX has no pages before somebody opens it. Errors travel as code and params, never as text. */
export type RenderAnswer =
  | Readonly<{ ok: true; bytes: Uint8Array; pages: number; sha256: string; measured?: MeasuredAct }>
  | Readonly<{ ok: false; code: string; params: Readonly<Record<string, string | number>> }>

const NOTHING_DRAWN = { ok: true, bytes: new Uint8Array(), pages: 0, sha256: '' } as const

async function answer({ measure, ...request }: ThreadRequest): Promise<RenderAnswer> {
  try {
    if (measure !== undefined) return { ...NOTHING_DRAWN, measured: measureDocument(request, measure) }
    if (request.docx !== undefined) return { ok: true, pages: 0, ...(await renderDocumentAsDocx(request)) }
    return { ok: true, ...(await renderDocument(request)) }
  } catch (error) {
    if (error instanceof DocumentProblem || error instanceof DocumentRefusal) {
      return { ok: false, code: error.code, params: error.params }
    }
    return { ok: false, code: 'document.failed', params: {} }
  }
}

parentPort?.on('message', (request: ThreadRequest) => {
  void answer(request).then((result) => {
    // Handed over, not copied: the bytes are the thread's largest piece.
    const handed =
      result.ok && result.bytes.length > 0 && result.bytes.buffer instanceof ArrayBuffer ? [result.bytes.buffer] : []
    parentPort?.postMessage(result, handed)
  })
})
