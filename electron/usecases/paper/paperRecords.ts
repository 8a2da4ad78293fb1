import { z } from 'zod'
import { PAPER_CHANNELS, PAPER_OUTCOMES } from '../../../shared/domain/papers/paperLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PaperSource } from './composePaper.ts'

/** What is kept, sealed, of something that happened to a paper. */
export const paperEventBody = z.strictObject({
  date: z.string().optional(),
  recipient: z.string().optional(),
  to: z.string().optional(),
  channel: z.enum(PAPER_CHANNELS).optional(),
  outcome: z.enum(PAPER_OUTCOMES).optional(),
  signedBy: z.string().optional(),
  printer: z.string().optional(),
})

// Sealed and bound to the paper by ourselves when it was made.
const source = z.custom<PaperSource>((value) => typeof value === 'object' && value !== null)

/** What a paper was made of. Error: paper.damaged. */
export function readSource(snapshot: string | undefined): Result<PaperSource> {
  return snapshot === undefined ? failure('paper.damaged') : success(source.parse(JSON.parse(snapshot)))
}
