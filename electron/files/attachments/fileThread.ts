import type { AttachmentKind } from '../../../shared/domain/caseFile/attachment.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import type { BundleHead, BundlePart, NotBundled } from './bundle.ts'
import type { PictureSize } from '../../../shared/domain/caseFile/pictureSize.ts'
import type { Received, ReceiveRequest } from './receiveFile.ts'
import type { ReadJudgment } from '../judgment/readJudgment.ts'
import type { Given } from './source.ts'
import type { StoredFile } from './sealedFile.ts'

/** What a thread is asked; `handle` names a file it has open. */
export type FileTask =
  | Readonly<{ kind: 'receive'; request: ReceiveRequest; cancelled: Int32Array }>
  | Readonly<{ kind: 'open'; handle: string; file: StoredFile; isPicture: boolean }>
  | Readonly<{ kind: 'read'; handle: string; from: number; length: number }>
  | Readonly<{ kind: 'text'; handle: string }>
  | Readonly<{ kind: 'pages'; handle: string; as: AttachmentKind }>
  | Readonly<{ kind: 'judge'; handle: string; as: AttachmentKind }>
  | Readonly<{ kind: 'bundle'; parts: readonly BundlePart[]; path: string; head: BundleHead }>
  | Readonly<{ kind: 'recognise'; handle: string; as: AttachmentKind; page: number }>
  | Readonly<{ kind: 'show'; handle: string; as: AttachmentKind; page: number }>
  | Readonly<{ kind: 'judgment'; given: Given }>
  | Readonly<{ kind: 'export'; handle: string; path: string }>
  | Readonly<{ kind: 'close'; handle: string }>

/** What each kind of task is answered with. */
export type FileAnswers = {
  receive: Received
  open: Readonly<{ picture?: PictureSize }>
  read: Uint8Array<ArrayBuffer>
  text: readonly string[]
  /** The text of each page of a document; of a picture as many empty ones as it has pages. */
  pages: readonly string[]
  /** How many pages of it a bundle would have, or why none. */
  judge: number | NotBundled
  /** How many pages were written. */
  bundle: number
  recognise: string
  /** A page as a PNG. */
  show: Uint8Array<ArrayBuffer>
  judgment: ReadJudgment
  export: true
  close: true
}

export type FileThreadRequest = Readonly<{ id: number; task: FileTask }>
export type FileThreadMessage =
  | Readonly<{ kind: 'progress'; id: number; done: number; total: number }>
  | Readonly<{ kind: 'answer'; id: number; answer: Result<FileAnswers[FileTask['kind']]> }>
