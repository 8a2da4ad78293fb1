/** What a thread that writes an export is given besides: a database, the secrets it needs, and the sign to end early (1). */
export type ThreadInput = Readonly<{ path: string; secrets: readonly Uint8Array[]; cancelled: Int32Array }>

export type ThreadMessage =
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'done'; rows: number; sha256: string }>
  /** Why nothing was written, as an error code. */
  | Readonly<{ kind: 'failed'; code: string }>
