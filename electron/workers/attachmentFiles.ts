import '../security/silence.ts'
import { parentPort } from 'node:worker_threads'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { exportSealedFile } from '../files/attachments/exportFile.ts'
import type { FileAnswers, FileTask, FileThreadMessage, FileThreadRequest } from '../files/attachments/fileThread.ts'
import { limitEngineMemory } from '../files/attachments/engineMemory.ts'
import { PICTURE_HEAD_BYTES, readJpegSize, readPngSize } from '../files/attachments/pictureSize.ts'
import { receiveFile } from '../files/attachments/receiveFile.ts'
import { openSealedFile, type SealedFile } from '../files/attachments/sealedFile.ts'
import { SourceRefusal, type Given } from '../files/attachments/source.ts'
import type { PageTask } from '../files/attachments/workOnPages.ts'

const FULL: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG']

// SECURITY: lines of the engine that draws pages may quote what it reads. It looks for this before it starts.
const silent = (): void => undefined
Object.assign(globalThis, { $libmupdf_wasm_Module: { print: silent, printErr: silent } })

limitEngineMemory()

const opened = new Map<string, SealedFile>()

parentPort?.on('message', ({ id, task }: FileThreadRequest) => {
  const tell = (answer: Result<FileAnswers[FileTask['kind']]>): void => {
    parentPort?.postMessage({ kind: 'answer', id, answer } satisfies FileThreadMessage)
  }
  if (task.kind === 'text') void readText(task.handle).then(tell)
  else if (task.kind === 'bundle') void bundle(task).then(tell)
  else if (task.kind === 'judgment') void judgment(task.given).then(tell)
  else if (isPageTask(task)) void onPages(task).then(tell)
  else tell(carryOut(id, task))
})

type BundleTask = Extract<FileTask, { kind: 'bundle' }>
type QuickTask = Exclude<FileTask, PageTask | BundleTask | { kind: 'text' } | { kind: 'judgment' }>

const isPageTask = (task: FileTask): task is PageTask =>
  task.kind === 'pages' || task.kind === 'judge' || task.kind === 'recognise' || task.kind === 'show'

/** The engine that draws pages is loaded with the first of them. */
async function onPages(task: PageTask): Promise<Result<FileAnswers[PageTask['kind']]>> {
  const file = opened.get(task.handle)
  if (file === undefined) return failure('attachment.notOpen')
  const { workOnPages } = await import('../files/attachments/workOnPages.ts')
  return workOnPages(file, task)
}

/** The engine that reads PDF is loaded with the first one. */
async function readText(handle: string): Promise<Result<FileAnswers['text']>> {
  const file = opened.get(handle)
  if (file === undefined) return failure('attachment.notOpen')
  const { readPdfText } = await import('../files/attachments/pdfText.ts')
  return success((await readPdfText(file)) ?? [])
}

/** The engine that reads PDF is loaded with it. */
async function judgment(given: Given): Promise<Result<FileAnswers['judgment']>> {
  const { readJudgment } = await import('../files/judgment/readJudgment.ts')
  try {
    return await readJudgment(given)
  } catch (error) {
    if (error instanceof SourceRefusal) return failure(error.code, undefined, error.params)
    return failure('judgment.damaged')
  }
}

async function bundle({ parts, path, head }: BundleTask): Promise<Result<FileAnswers[FileTask['kind']]>> {
  const { writeBundle } = await import('../files/attachments/bundle.ts')
  const fileOf = (handle: string): SealedFile => {
    const file = opened.get(handle)
    if (file === undefined) throw new SourceRefusal('attachment.notOpen')
    return file
  }
  return guard('export', () => success(writeBundle(parts, fileOf, path, head)))
}

function carryOut(id: number, task: QuickTask): Result<FileAnswers[FileTask['kind']]> {
  return guard(task.kind, () => perform(id, task))
}

function guard(
  kind: FileTask['kind'],
  work: () => Result<FileAnswers[FileTask['kind']]>,
): Result<FileAnswers[FileTask['kind']]> {
  try {
    return work()
  } catch (error) {
    if (error instanceof SourceRefusal) return failure(error.code, undefined, error.params)
    // SECURITY: the system's words name a path; its code is enough.
    const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
    const whole = kind === 'export' ? 'exchange' : 'storage'
    if (FULL.includes(code)) return failure(`${whole}.full`)
    return failure(kind === 'export' ? 'exchange.notWritable' : 'storage.failed')
  }
}

function perform(id: number, task: QuickTask): Result<FileAnswers[FileTask['kind']]> {
  switch (task.kind) {
    case 'receive':
      return receive(id, task)
    case 'open':
      return open(task)
    case 'read': {
      const file = opened.get(task.handle)
      return file === undefined ? failure('attachment.notOpen') : success(file.read(task.from, task.length))
    }
    case 'export': {
      const file = opened.get(task.handle)
      if (file === undefined) return failure('attachment.notOpen')
      exportSealedFile(file, task.path)
      return success(true)
    }
    case 'close':
      opened.get(task.handle)?.close()
      opened.delete(task.handle)
      return success(true)
  }
}

function receive(
  id: number,
  { request, cancelled }: Extract<FileTask, { kind: 'receive' }>,
): Result<FileAnswers['receive']> {
  let told = 0
  const received = receiveFile(request, {
    progress(done, total) {
      const percent = Math.floor((done * 100) / total)
      if (percent === told) return
      told = percent
      parentPort?.postMessage({ kind: 'progress', id, done, total } satisfies FileThreadMessage)
    },
    isCancelled: () => Atomics.load(cancelled, 0) === 1,
  })
  request.key.fill(0)
  return success(received)
}

function open({ handle, file, isPicture }: Extract<FileTask, { kind: 'open' }>): Result<FileAnswers['open']> {
  const found = openSealedFile(file)
  file.key.fill(0)
  if (found === undefined) return failure('attachment.damaged')
  opened.get(handle)?.close()
  opened.set(handle, found)
  if (!isPicture) return success({})
  const head = found.read(0, PICTURE_HEAD_BYTES)
  const picture = readPngSize(head) ?? readJpegSize(head)
  return success(picture === undefined ? {} : { picture })
}
