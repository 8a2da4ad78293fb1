import { z } from 'zod'
import { LAW_KINDS } from '../../../shared/domain/law/lawPack.ts'
import { LAW_STATES, type LawState } from '../../../shared/domain/law/lawLife.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'

const row = z.object({
  id: z.string(),
  kind: z.enum(LAW_KINDS),
  version: z.string(),
  body: z.string(),
  sha256: z.string(),
  state: z.enum(LAW_STATES),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  signature: z.instanceof(Uint8Array).nullable(),
})
/** A version of a table of the law, as it was brought and as it stands. */
export type LawRow = z.infer<typeof row>

const ALL = `SELECT id, kind, version, body, sha256, state, proposed_by AS proposedBy, proposed_at AS proposedAt,
  decided_by AS decidedBy, decided_at AS decidedAt, reason, signature FROM law_pack`
const ADD = `INSERT INTO law_pack (id, kind, version, body, sha256, state, proposed_by, proposed_at)
  VALUES ($id, $kind, $version, $body, $sha256, 'proposed', $proposedBy, $proposedAt)`
const DECIDE = `UPDATE law_pack SET state = $state, decided_by = $decidedBy, decided_at = $decidedAt, reason = $reason,
  signature = $signature WHERE id = $id AND state = 'proposed'`

/** How a proposal ends; a confirmation bears a signature. */
export type LawDecision = Readonly<{
  id: string
  state: Exclude<LawState, 'proposed'>
  decidedBy: string
  decidedAt: string
  reason: string | null
  signature: Uint8Array<ArrayBuffer> | null
}>

/** The tables of the law that were brought to this office, the newest first. */
export function createLawTable(db: WriteHandle) {
  return {
    all: (): readonly LawRow[] => readAll(db, row, ALL).toSorted(compareAge),
    add(pack: Pick<LawRow, 'id' | 'kind' | 'version' | 'body' | 'sha256' | 'proposedBy' | 'proposedAt'>): void {
      write(db, ADD, pack)
    },
    decide(decision: LawDecision): void {
      write(db, DECIDE, decision)
    },
  }
}

// By the program: the engine would sort rows with their bodies in memory that is locked and wiped.
function compareAge(one: LawRow, other: LawRow): number {
  if (one.proposedAt === other.proposedAt) return one.id < other.id ? -1 : 1
  return one.proposedAt < other.proposedAt ? 1 : -1
}
