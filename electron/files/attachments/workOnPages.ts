import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { judgeForBundle } from './bundle.ts'
import type { FileAnswers, FileTask } from './fileThread.ts'
import { openPages, type PageSource } from './pageSource.ts'
import type { SealedFile } from './sealedFile.ts'
import { SourceRefusal } from './source.ts'
import { TextRecognition } from './textRecognition.ts'

export type PageTask = Extract<FileTask, { kind: 'pages' | 'judge' | 'recognise' | 'show' }>
type DrawingTask = Exclude<PageTask, { kind: 'judge' }>

/** Dots per inch: at 300 no more words are read and each page takes three times as long (docs/benchmarks.md). */
const RECOGNISED_AT = 200
/** Dots per inch: what a screen can show of a sheet at 200 %. */
const SHOWN_AT = 150
const MAX_PAGES = 5_000

let recognition: TextRecognition | undefined

/** Pages of a stored file: what they say, the words on their picture, or the picture. Errors: attachment.pictureBroken, attachment.pictureTooLarge. */
export async function workOnPages(file: SealedFile, task: PageTask): Promise<Result<FileAnswers[PageTask['kind']]>> {
  if (task.kind === 'judge') return success(judgeForBundle(file, task.as))
  const source = openPages(file, task.as)
  if (source === undefined) return failure('attachment.pictureBroken')
  try {
    return success(await workOn(source, task))
  } catch (error) {
    if (error instanceof SourceRefusal) return failure(error.code, undefined, error.params)
    // SECURITY: the engine's error may quote content; that it failed is enough.
    return failure('attachment.pictureBroken')
  } finally {
    source.close()
  }
}

async function workOn(source: PageSource, task: DrawingTask): Promise<FileAnswers[DrawingTask['kind']]> {
  switch (task.kind) {
    case 'pages': {
      const count = Math.min(source.count, MAX_PAGES)
      return Array.from({ length: count }, (_, page) => (task.as === 'docx' ? source.textOf(page) : ''))
    }
    case 'show':
      return source.show(task.page, SHOWN_AT)
    case 'recognise': {
      recognition ??= await TextRecognition.start()
      return recognition.read(source.draw(task.page, RECOGNISED_AT))
    }
  }
}
