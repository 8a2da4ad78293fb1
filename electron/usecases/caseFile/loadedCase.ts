import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import type { DutyRecord } from '../../../shared/domain/duties/dutyRecord.ts'
import type { FilePlace } from '../../../shared/domain/claim/custody.ts'
import type { Capacity } from '../../../shared/domain/claim/needToKnow.ts'
import type { JudgedFile } from '../../../shared/domain/decision/decisionContext.ts'
import type { FileParts } from '../../db/fileMemory.ts'
import type { PersonLinks, PersonRecord } from '../../db/tables/personTable.ts'
import type { StoredNonCollection } from '../../db/tables/nonCollectionTable.ts'
import type { StoredStep } from '../../db/tables/enforcementTable.ts'
import type { StoredStateStep } from '../../db/tables/stateStepTable.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { StoredOutsideDecision } from '../../db/tables/outsideTable.ts'
import type { StoredAttempt, StoredLegalAct } from '../../db/tables/serviceTable.ts'
import type { CaseMarks } from '../../db/tables/caseFileTable.ts'
import type { ClaimOutline, ClaimStanding, StoredClaim } from '../../db/tables/claimTable.ts'

/** One case file as an act sees it: each part is read at most once, and only where the act asks for it. */
export type LoadedCase = Readonly<{
  id: string
  revision: number
  place: FilePlace
  /** To whom the person's office has assigned the file in a capacity, by id. */
  assignee(capacity: Capacity): string | undefined
  /** Who is excluded from it, by id. */
  excluded: readonly string[]
  marks: CaseMarks
  /** Whether only what concerns people shared with a coordinator is in it. */
  isShared: boolean
  proceedings(): Proceedings
  /** Who is in the file, and who acts for whom. */
  links(): readonly PersonLinks[]
  /** The people as they may be shown; no seal is opened. */
  records(): readonly PersonRecord[]
  /** The people with their identities, seals opened: for the rules and the papers. */
  people(): readonly Person[]
  evidence(): readonly Evidence[]
  /** The duties before a claim that were done. */
  duties(): readonly DutyRecord[]
  /** Where the claims stand. */
  standings(): readonly ClaimStanding[]
  /** Which claims rest on which evidence. */
  evidenceLinks(): readonly Readonly<{ claimId: string; evidence: string }>[]
  /** The claims without their heads. */
  outlines(): readonly ClaimOutline[]
  claims(): readonly StoredClaim[]
  decisions(): readonly Decision[]
  /** Its orders, in the order in which they were issued, annulled ones too. */
  orders(): readonly OrderSummary[]
  /** The decisions on its claims that were made outside the program. */
  outside(): readonly StoredOutsideDecision[]
  /** Attempts to serve its orders, the struck ones too. */
  attempts(): readonly StoredAttempt[]
  /** What the law has made of them: served on all, final, enforceable. */
  legalActs(): readonly StoredLegalAct[]
  /** What happened in the enforcement of its awards, struck steps too. */
  enforcement(): readonly StoredStep[]
  /** Why its awards are not paid, as was said one after the other. */
  nonCollection(): readonly StoredNonCollection[]
  /** What the State was asked for, decided and paid on them, struck steps too. */
  stateSteps(): readonly StoredStateStep[]
  /** What a decision in the file is judged by; no seal is opened. */
  judged(): JudgedFile
  /** The whole file, identities included: for the rules and the papers, never for the window. */
  caseFile(): CaseFile
  /** What has been read so far. */
  parts: FileParts
}>
