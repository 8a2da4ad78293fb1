import type { OwedDutyView } from '../../../shared/contract/duties.ts'
import type { DutyKind } from '../../../shared/domain/duties/dutyRecord.ts'
import { DUTY_PAPERS } from '../../../shared/domain/papers/paperKinds.ts'
import { paperStateAfter } from '../../../shared/domain/papers/paperLife.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { readPaperEvents } from './paperRecords.ts'

/** The last paper of the own office by which a duty is done, and how it went out. */
export function paperOfDuty(
  { cases, person: { office } }: CaseContext,
  file: LoadedCase,
  kind: DutyKind,
  injured: string | undefined,
): Pick<OwedDutyView, 'paper'> {
  const wanted = DUTY_PAPERS[kind]
  const paper = wanted === undefined ? undefined : cases.papers.lastOf(file.id, office, wanted, injured)
  if (paper === undefined) return {}
  const events = readPaperEvents(file, cases.papers.eventsOf(paper.id))
  const sent = events.findLast((event) => event.kind === 'sent')
  return {
    paper: {
      id: paper.id,
      kind: paper.kind,
      ...(paper.number === null ? {} : { number: paper.number }),
      state: paperStateAfter(events.map((event) => event.kind)),
      ...(sent?.date === undefined ? {} : { sent: sent.date }),
      ...(sent?.channel === undefined ? {} : { channel: sent.channel }),
    },
  }
}
