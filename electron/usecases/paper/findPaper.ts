import type { CaseFile, ClaimFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import type { PaperSituation } from '../../../shared/domain/papers/offerPaper.ts'
import type { PaperFields } from '../../../shared/domain/papers/paperFields.ts'
import { paperRowOf, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { PaperSummary } from '../../db/tables/paperTable.ts'
import { loadCase, markOf } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { rulingsOn, standingOrder } from '../../../shared/domain/service/orderFacts.ts'
import { orderThatStands, outsideThatStands } from '../order/standingOrder.ts'
import type { CaseContext } from '../context.ts'
import type { CitedOrder } from './composePaper.ts'

/** Of which claim a paper speaks, or for whom it is who has none yet; by neither of the first claim. */
export type PaperSubject = Pick<PaperFields, 'claim' | 'injured'>

/** The claim a paper is about: the one that was named, else the first of the file; none where it is for somebody without one. */
export function claimFor({ claims }: CaseFile, { claim: wanted, injured }: PaperSubject): ClaimFile | undefined {
  if (injured !== undefined) return undefined
  return wanted === undefined ? claims[0] : claims.find(({ claim }) => claim.id === wanted)
}

/** What decides whether a paper can be made for that claim. */
export function situationOf(file: LoadedCase, subject: PaperSubject): PaperSituation {
  const caseFile = file.caseFile()
  const found = claimFor(caseFile, subject)
  return {
    place: file.place,
    mainHearingEnded: caseFile.proceedings.mainHearingEnded,
    claim: found?.claim,
    claimant: caseFile.people.find(({ id }) => id === (subject.injured ?? found?.claim.claimant)),
    decision: found?.decision,
    isIssued: found !== undefined && orderThatStands(file, found.claim.id) !== undefined,
    isStanding: found !== undefined && standingOrder(found) !== undefined,
    stage: file.standings().find(({ id }) => id === found?.claim.id)?.stage,
  }
}

function orderOf(file: LoadedCase, found: ClaimFile | undefined): CitedOrder | undefined {
  const order = found === undefined ? undefined : orderThatStands(file, found.claim.id)
  const rulings = found === undefined ? [] : rulingsOn(found)
  const corrected = rulings.length === 0 ? {} : { rulings }
  if (order !== undefined) return { number: order.number, issued: order.issued, ...corrected }
  const outside = found === undefined ? undefined : outsideThatStands(file, found.claim.id)
  if (outside === undefined) return undefined
  return { court: outside.court, mark: outside.mark, issued: outside.date, ...corrected }
}

/** The order that stands on the claim, as a paper of that kind is told of it. */
export function citedOrder(file: LoadedCase, kind: PaperKind, subject: PaperSubject): CitedOrder | undefined {
  return paperRowOf(kind).citesOrder ? orderOf(file, claimFor(file.caseFile(), subject)) : undefined
}

/** The parts of a paper's address. */
export type PaperTarget = Readonly<{ caseId: string; paper: string }>

/**
 * A paper that the person's office sees: its own, and of the other office what has gone out (`PAPER_SEEN`); of a coordinator
 * the own ones alone. Errors: those of the file, paper.notFound.
 */
export function findSeenPaper(
  context: CaseContext,
  { caseId, paper: id }: PaperTarget,
): Result<Readonly<{ file: LoadedCase; paper: PaperSummary }>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const paper = file.value.isShared ? findShared(context, file.value, id) : findOf(context, id)
  return paper?.caseId === caseId ? success({ file: file.value, paper }) : failure('paper.notFound')
}

function findOf({ cases, person }: CaseContext, id: string): PaperSummary | undefined {
  return cases.papers.findSeen(id, person.office)
}

// A coordinator sees the own papers alone, and of these those about whom that one may know.
function findShared({ cases, person, today }: CaseContext, file: LoadedCase, id: string): PaperSummary | undefined {
  const paper = cases.papers.findShared(id, person.office, { maker: person.id, today })
  return file.links().some((one) => one.id === paper?.injured) ? paper : undefined
}

/** A paper of the own office that the person may act on. Errors: those of the file, paper.notFound. */
export function findOwnPaper(
  context: CaseContext,
  act: FileAct,
  target: PaperTarget,
): Result<Readonly<{ file: LoadedCase; paper: PaperSummary }>> {
  const found = findSeenPaper(context, target)
  if (!found.ok) return found
  const allowed = permitFileAct(act, found.value.file.place, context.person)
  if (!allowed.ok) return allowed
  return found.value.paper.office === context.person.office ? found : failure('paper.notFound')
}

/** How the journal calls a paper: the mark of the file, what it is and its number. */
export function describePaper(file: LoadedCase, kind: PaperKind, number: string | null | undefined): Bilingual {
  const name = messageFor(`paper.name.${kind}`)
  const end = typeof number === 'string' ? [number] : []
  const words = (language: keyof Bilingual) => [markOf(file), name[language], ...end].join(' · ')
  return { cnr: words('cnr'), en: words('en') }
}
