import { parentPort } from 'node:worker_threads'
import { DocumentRefusal } from '../documents/documentRefusal.ts'
import { renderDocument, type RenderRequest } from '../documents/renderDocument.ts'
import { DocumentProblem } from '../../shared/document/documentProblem.ts'

/** A job for the worker and its answer; `id` pairs them. Errors travel as code and params, never as text. */
export type RenderJob = Readonly<{ id: number; request: RenderRequest }>
export type RenderAnswer =
  | Readonly<{ id: number; ok: true; bytes: Uint8Array; pages: number; sha256: string }>
  | Readonly<{ id: number; ok: false; code: string; params: Readonly<Record<string, string | number>> }>

async function answer({ id, request }: RenderJob): Promise<RenderAnswer> {
  try {
    return { id, ok: true, ...(await renderDocument(request)) }
  } catch (error) {
    if (error instanceof DocumentProblem || error instanceof DocumentRefusal) {
      return { id, ok: false, code: error.code, params: error.params }
    }
    return { id, ok: false, code: 'document.failed', params: {} }
  }
}

parentPort?.on('message', (job: RenderJob) => {
  void answer(job).then((result) => parentPort?.postMessage(result))
})
