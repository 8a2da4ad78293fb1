import type { Decision } from '../../shared/domain/caseFile/decision.ts'
import type { DutyRecord } from '../../shared/domain/duties/dutyRecord.ts'
import type { Evidence } from '../../shared/domain/caseFile/evidence.ts'
import type { Proceedings } from '../../shared/domain/caseFile/proceedings.ts'
import type { CaseHeader } from './tables/caseFileTable.ts'
import type { OrderSummary } from './tables/orderTable.ts'
import type { StoredNonCollection } from './tables/nonCollectionTable.ts'
import type { StoredStep } from './tables/enforcementTable.ts'
import type { StoredStateStep } from './tables/stateStepTable.ts'
import type { StoredOutsideDecision } from './tables/outsideTable.ts'
import type { StoredAttempt, StoredLegalAct } from './tables/serviceTable.ts'
import type { PersonLinks, PersonRecord } from './tables/personTable.ts'
import type { ClaimOutline, ClaimStanding, StoredClaim } from './tables/claimTable.ts'

/** What can be read of a case file without opening a seal, part by part. */
export type FileParts = Partial<{
  header: CaseHeader
  proceedings: Proceedings
  links: readonly PersonLinks[]
  records: readonly PersonRecord[]
  evidence: readonly Evidence[]
  duties: readonly DutyRecord[]
  standings: readonly ClaimStanding[]
  evidenceLinks: readonly Readonly<{ claimId: string; evidence: string }>[]
  outlines: readonly ClaimOutline[]
  claims: readonly StoredClaim[]
  decisions: readonly Decision[]
  orders: readonly OrderSummary[]
  outside: readonly StoredOutsideDecision[]
  attempts: readonly StoredAttempt[]
  legalActs: readonly StoredLegalAct[]
  enforcement: readonly StoredStep[]
  nonCollection: readonly StoredNonCollection[]
  stateSteps: readonly StoredStateStep[]
}>

/** Whoever works on a file saves it again and again. */
const KEPT_FILES = 8

/**
 * Parts of the case files that were changed last, as they stand at one revision. Every act raises the revision of its file
 * in its own transaction, and nobody else writes while the file is open, so that at the same revision the parts are the
 * same. After a rollback nothing is kept: what was read may have been undone.
 */
export class FileMemory {
  /** Things that are marked as due for the search (tables/searchIndex.ts). */
  readonly due = new Set<string>()
  readonly #files = new Map<string, Readonly<{ revision: number; parts: FileParts }>>()

  /** The header of a file as it stands; nothing where it is not kept. */
  headerOf(caseId: string): CaseHeader | undefined {
    return this.#files.get(caseId)?.parts.header
  }

  /** The parts of a file at a revision; none where others are kept, or it was changed since. */
  partsAt(caseId: string, revision: number): Readonly<FileParts> {
    const kept = this.#files.get(caseId)
    return kept?.revision === revision ? kept.parts : {}
  }

  keep(caseId: string, revision: number, parts: FileParts): void {
    this.#files.delete(caseId)
    if (this.#files.size >= KEPT_FILES) this.#files.delete(this.#files.keys().next().value ?? '')
    const { header } = parts
    const kept = header === undefined ? parts : { ...parts, header: { ...header, revision } }
    this.#files.set(caseId, { revision, parts: kept })
  }

  forget(): void {
    this.#files.clear()
    this.due.clear()
  }
}
