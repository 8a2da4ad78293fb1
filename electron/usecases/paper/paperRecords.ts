import { z } from 'zod'
import { PAPER_CHANNELS, PAPER_OUTCOMES } from '../../../shared/domain/papers/paperLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PaperView } from '../../../shared/contract/papers.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { PaperEvent } from '../../db/tables/paperTable.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
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

/** What happened to a paper, with whom it went to as the screen names people; who did it stands by id. */
export function readPaperEvents(file: LoadedCase, events: readonly PaperEvent[]): PaperView['events'] {
  return events.map(({ kind, at, person, body }) => {
    const { recipient, to, ...rest } = paperEventBody.parse(JSON.parse(body))
    const record = file.records().find(({ open }) => open.id === recipient)
    const shown = recipient === undefined ? to && { cnr: to, en: to } : record && labelIn(record)
    return { kind, at, person, ...rest, ...(shown ? { to: shown } : {}) }
  })
}

/** What a colleague has recorded of a paper, as a coordinator may know it: how and when, and not who else had it in hand. */
export function withoutNames(event: PaperEvent): PaperEvent {
  const { recipient: _recipient, to: _to, signedBy: _signedBy, ...rest } = paperEventBody.parse(JSON.parse(event.body))
  return { ...event, body: JSON.stringify(rest) }
}

/** How the screen names a person: a sealed one by the pseudonym. */
export function labelIn({ open, identity }: PersonRecord): Bilingual | undefined {
  return identity === undefined ? open.pseudonym : { cnr: identity.name, en: identity.name }
}
