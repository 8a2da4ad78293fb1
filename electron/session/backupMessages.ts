import type { Copied, CopyRequest } from '../backup/makeCopy.ts'
import type { Look } from '../backup/lookAtCopy.ts'
import type { ProofRequest } from '../backup/proveCopy.ts'
import type { RestoreRequest, RestoreStep } from '../backup/stageRestore.ts'

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

export type RestoreInput = RestoreRequest &
  Readonly<{
    work: 'look' | 'restore'
    secrets: Readonly<{ office: Uint8Array; record: Uint8Array; case: Uint8Array; seal: Uint8Array }>
    cancelled: Int32Array
  }>

export type RestoreMessage =
  | Readonly<{ kind: 'progress'; step: RestoreStep; done: number; total: number }>
  /** What a restore would do; `kept` where it has done it. */
  | Readonly<{ kind: 'done'; look: Look; kept: string }>
  | Readonly<{ kind: 'failed'; code: string; file: string | undefined }>

export type ProofInput = ProofRequest &
  Readonly<{ secrets: Readonly<{ office: Uint8Array; case: Uint8Array }>; cancelled: Int32Array }>

export type ProofMessage =
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'proven' }>
  | Readonly<{ kind: 'broken'; code: string; file: string | undefined }>
  /** It was stopped, or the folder is not there: nothing is known of the copy. */
  | Readonly<{ kind: 'unproven' }>
