import type { CaseDeadlineView } from '../../../shared/contract/deadlines.ts'
import type { CaseEventKind, Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import type { DeadlineId } from '../../../shared/domain/deadlines/deadlineInput.ts'

type Place = Readonly<{ field: string } | { event: CaseEventKind }>

/** Where the event that a limit runs from is typed; undefined where an act starts it, which no field records. */
const PLACES: Readonly<Record<DeadlineId, Place | undefined>> = {
  claimFiling: { field: 'mainHearingEnded' },
  claimInformation: { field: 'indictment.date' },
  judgmentAnnouncement: { field: 'mainHearingEnded' },
  writtenJudgment: { field: 'verdict.announced' },
  appeal: undefined,
  appealReply: undefined,
  costsData: { event: 'finalJudgmentReceived' },
  suitAfterReferral: undefined,
  suitAfterCivilJudgment: { event: 'civilJudgmentFinal' },
  suitWithoutClaim: { event: 'confiscationKnown' },
  subsidiaryProsecution: { event: 'nonProsecutionNotice' },
  performance: undefined,
  deferredProsecution: { event: 'prosecutionDeferred' },
  plea: { field: 'hearings' },
  noticeBoardService: { event: 'postedOnBoard' },
  successorAnswer: undefined,
  suitForMeasure: { event: 'thirdPartyMeasure' },
}

/** The field of the proceedings from which a limit follows: that of its own event, else the list where it is entered. */
export function fieldOfDeadline(
  { rule, person }: Pick<CaseDeadlineView, 'rule' | 'person'>,
  { events = [], hearings }: Pick<Proceedings, 'events' | 'hearings'>,
): string | undefined {
  const place = PLACES[rule]
  if (place === undefined) return undefined
  if ('field' in place) return place.field === 'hearings' && hearings.length > 0 ? 'hearings.0.date' : place.field
  const of = (kind: CaseEventKind) => events.findIndex((one) => one.kind === kind && one.person === person)
  // A limit without notice runs from the decision itself (ZKP 59).
  const at = [place.event, ...(rule === 'subsidiaryProsecution' ? (['nonProsecution'] as const) : [])]
    .map(of)
    .find((index) => index >= 0)
  return at === undefined ? 'events' : `events.${String(at)}.date`
}
