/** What stands in the first place of `state`: a thread is loaded, it has begun to open and write, or it is to end early. */
export const EXPORT_STATE = { loading: 0, cancelled: 1, begun: 2 } as const

/** What is answered of an export that was ended early. */
export const CANCELLED = 'list.cancelled'

/** What a thread that writes an export is given besides: a database, the secrets it needs, and how it stands; memory of both sides. */
export type ThreadInput = Readonly<{ path: string; secrets: readonly Uint8Array[]; state: Int32Array }>

/** What was written: how many rows, and their fingerprint. */
export type Written = Readonly<{ rows: number; sha256: string }>

/** What a thread tells: how far it has come, and at its end what came of it. */
export type ThreadMessage<Value extends object = Written> =
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'done'; value: Value }>
  /** Why nothing was written, as an error code. */
  | Readonly<{ kind: 'failed'; code: string }>
