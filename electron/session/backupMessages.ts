import type { Copied, CopyRequest } from '../backup/makeCopy.ts'

/** What the thread that copies is given besides: the keys it opens and signs with, and the sign to end early (1). */
export type CopyInput = CopyRequest &
  Readonly<{
    secrets: Readonly<{ office: Uint8Array; record: Uint8Array; case?: Uint8Array | undefined }>
    cancelled: Int32Array
  }>

export type CopyMessage =
  /** The session is to stand still, so that both files are of one moment. */
  | Readonly<{ kind: 'ready' }>
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'done'; copied: Copied }>
  | Readonly<{ kind: 'failed'; code: string }>
