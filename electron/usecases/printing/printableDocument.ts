import type { PrintKind } from '../../../shared/domain/papers/printKind.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import type { CommandContext } from '../context.ts'

/** A document of which this person may print a copy now. */
export type Printable = Readonly<{
  /** As what it is printed. */
  kind: PrintKind
  /** The stored bytes, or that they are not those that were frozen. */
  bytes(): Result<Uint8Array<ArrayBuffer>>
  /** Writes a copy down before it leaves; answers its number. */
  queue(command: CommandContext): Result<number>
}>
